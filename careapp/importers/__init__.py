"""What comes in: one module a format, a file to rows and row errors."""
