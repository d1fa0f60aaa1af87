# Words of the channel itself, of no conversation.
# This channel carries no files, but there is a link. $name: what the file is called. $hours: for how many hours the link is good. $link: the link.
channels-file-link =
    { $name }, for { $hours } hours at:
    { $link }

# This channel carries no files, and there is no link. $name: what the file is called.
channels-file-elsewhere = { $name }: this channel cannot carry files. Please receive it on Telegram, or from your cell's secretary or the committee's office.

# A file with people's names is not sent unasked, and there is no link. $name: what the file is called.
channels-file-on-request = { $name }: not sent with this message. When you need it, choose “File with names”.

# Choices on a channel without buttons: a number is typed, or a letter where numbers mean something else.
# Many choices are seen a part at a time. $first, $last: number (or letter) of the first and last of the other part.
channels-choices-after = Type “next” to see choices { $first }–{ $last }
channels-choices-after-one = Type “next” to see choice { $first }
channels-choices-before = Type “previous” to see choices { $first }–{ $last }

# What a command opens, while numbers belong to the open question. $label: what it is; $command: the command.
channels-typed-button = • { $label }: type /{ $command }

channels-name-telegram = Telegram
channels-name-zalo = Zalo
# $several: 0 where the page has one entry only.
channels-screen-next =
    { $several ->
        [0] { $last } ▸
       *[1] { $first }–{ $last } ▸
    }
channels-screen-previous = ◂ { $first }–{ $last }
