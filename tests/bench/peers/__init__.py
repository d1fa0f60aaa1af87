"""The same conversation written for other libraries, as their documentation shows. Each module is a program."""
