print("running", __name__)
STATE = []
