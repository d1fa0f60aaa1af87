"""Tests of on behalf."""
