"""Contract of the repositories, on every database the product runs on."""
