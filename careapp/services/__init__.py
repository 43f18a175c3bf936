"""What we do: one module a subject, one function a use case."""
