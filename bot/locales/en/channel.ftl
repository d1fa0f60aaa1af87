# Words of the channel itself, of no conversation.

# This channel cannot carry files. $name: the file's name.
channel-file-elsewhere = The file { $name } cannot be sent through this channel. Please receive it on Telegram.
