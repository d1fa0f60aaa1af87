# Words of the channel itself, of no conversation.

# This channel carries no files, but there is a link. $name: what the file is called. $hours: for how many hours the link is good. $link: the link.
channel-file-link =
    { $name }, for { $hours } hours at:
    { $link }
# This channel carries no files, and there is no link. $name: what the file is called.
channel-file-elsewhere = { $name }: this channel cannot carry files. Please receive it on Telegram, or from your cell's secretary or the committee's office.
