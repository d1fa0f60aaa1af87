"""Editions, readings, answers, reflections."""
