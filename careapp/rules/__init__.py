"""What we decide: plain Python, values in, decisions out."""
