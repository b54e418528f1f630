# white space at the end of source lines is neither shown nor underlined
def f(x, y):   
    return (x +   
      y   
      + 1)   

def g(): 
  return f(1,  
     "a")  ;  
try:  
  g()  # comment   
except TypeError:   
  raise ValueError("x")    
