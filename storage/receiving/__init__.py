"""Events taken, events that arrived, documents that are waited for."""
