"""Nobody sees or changes what lies outside of their scope, whatever they send."""
