top_name = 'top'
