# Photos as evidence: sending one, and seeing what was sent (/xemanh).
pledges-photo-ask = Send one photo as evidence (5 MB at most), or choose “Skip”. Only your cell and those above it see it.
pledges-photo-only = This step takes one photo only. Please send it, or choose “Skip”.
pledges-photo-none = Only JPEG, PNG or WebP photos are taken. Please send another one, or choose “Skip”.
pledges-photo-too-large = The photo is larger than 5 MB and was not taken. Please send a smaller one, or choose “Skip”.
pledges-photo-unfetched = The photo could not be fetched. Please send it again, or choose “Skip”.
pledges-photo-sent = A photo was sent along
pledges-photo-show-pledge = See the evidence
pledges-photo-show-result = See the result
pledges-photo-of = Photo of pledge no. <b>{ $receipt }</b> of { $name }. Please do not pass it on.
pledges-photo-unknown = This photo could not be found in your units, or was kept long enough and deleted.
command-xemanh = See the photo
command-xemanh-about = See the photo that is evidence of a pledge
