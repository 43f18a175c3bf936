"""What we remember: SQLAlchemy, one module an aggregate."""
