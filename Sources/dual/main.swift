print("dual")
