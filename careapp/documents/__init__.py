"""What goes out: one module a document."""
