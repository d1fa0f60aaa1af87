"""How far one message walks through the product, and how the product is laid out."""
