"""A thousand deaths: two processes, one database, one platform with moods, and a crowd that goes on talking."""
