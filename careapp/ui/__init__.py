"""What we show: the only Qt."""
