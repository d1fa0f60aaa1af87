# Choices on a channel without buttons: a number is typed, or a letter where numbers mean something else.

# Many choices are seen a part at a time. $first, $last: number (or letter) of the first and last of the other part.
channel-choices-after = Type “next” to see choices { $first }–{ $last }
channel-choices-after-one = Type “next” to see choice { $first }
channel-choices-before = Type “previous” to see choices { $first }–{ $last }

# What a command opens, while numbers belong to the open question. $label: what it is; $command: the command.
channel-door = • { $label }: type /{ $command }
