print("luwte")
