from .deep import deep_name
