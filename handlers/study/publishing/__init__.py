"""The office prepares, opens and corrects a study round."""
