# The Word template of reports that the office sends.
command-maubaocao = Report template
command-maubaocao-about = Use the committee's own Word template for drafts of reports
figures-template-of-program = Drafts of reports follow the System's own template.
figures-template-in-force = Drafts of reports follow the template “{ $name }”, since { $since }.
figures-template-before = The template before: “{ $name }”.
figures-template-ask =
    To change it: take the present template, change its layout in Word, keep the placeholders in {"{{ }}"} and {"{% %}"}, and send the .docx file here.
    The System checks it and sends a preview; you decide after you have seen it.
figures-template-ask-again = Please send the .docx file here, or choose:
figures-template-present = Present template
figures-template-places = Placeholders
figures-template-former = Use the former one
figures-template-program = Use the System's own
figures-template-take = Use this template
figures-template-again = Report template
figures-template-papers = Export reports
figures-template-here = The present template is attached.
figures-template-places-title = Placeholders for use in a template:
figures-template-place =
    { $name ->
        [cap_tren] • cap_tren: the superior committee
        [co_quan] • co_quan: the issuing body
        [so_hieu] • so_hieu: number and symbol
        [dia_danh_ngay] • dia_danh_ngay: place and day
        [trich_yeu] • trich_yeu: what the report is about
        [ky_bao_cao] • ky_bao_cao: its period
        [mo_dau] • mo_dau: the opening sentence
        [cac_dot] • cac_dot: the rounds, each with ten, noi_dung and bieu (ten, nguon, cot, dong, tong)
        [bieu_do] • bieu_do: the charts
        [ghi_sau] • ghi_sau: what was entered after the period, not in its figures
        [tien_do] • tien_do: the pace of each round
        [don_doc] • don_doc: units that need chasing
        [den_han] • den_han: what is due next
        [noi_nhan] • noi_nhan: to whom it goes
        [thay_mat] • thay_mat: on whose behalf it is signed
       *[chuc_vu] • chuc_vu: the position of who signs
    }
figures-template-wants-file = Please send a Word file (.docx) here, or choose an entry.
figures-template-checked = The template “{ $name }” was checked: it can be used.
figures-template-review =
    The preview is attached: last week's draft by the new template (left blank where last week has no figures).
    Please look, then choose “Use this template”, or send another file.
figures-template-listed = { $first }, { $second }
figures-template-missing = The template lacks: { $names }. Reports made with it will not have these parts.
figures-template-missing-one =
    { $name ->
        [cap_tren] the superior committee (cap_tren)
        [co_quan] the issuing body (co_quan)
        [so_hieu] number and symbol (so_hieu)
        [dia_danh_ngay] place and day (dia_danh_ngay)
        [trich_yeu] what it is about (trich_yeu)
        [ky_bao_cao] its period (ky_bao_cao)
        [mo_dau] the opening sentence (mo_dau)
        [cac_dot] the figures of the rounds (cac_dot)
        [bieu_do] the charts (bieu_do)
        [ghi_sau] what was entered later (ghi_sau)
        [tien_do] the pace (tien_do)
        [don_doc] units that need chasing (don_doc)
        [den_han] what is due next (den_han)
        [noi_nhan] to whom it goes (noi_nhan)
        [thay_mat] on whose behalf (thay_mat)
       *[chuc_vu] the position of who signs (chuc_vu)
    }
figures-template-unknown = The template has placeholders that the System does not know: { $names }. Please correct it and send it again; the list is under “Placeholders”.
figures-template-unknown-one =
    “{ $name }”{ $has ->
        [0] {""}
       *[1] {" "}(did you mean “{ $nearest }”?)
    }
figures-template-fault =
    { $fault ->
        [too-large] The file is too large or takes too long to fill in. Please send a smaller template.
        [locked] The file has a password. Please remove it and send the file again.
        [macros] The template contains macros. Please save it as a plain .docx file and send it again.
        [outside] The template refers to something outside itself (a link, a linked picture, an embedded file). Please remove that, paste pictures in directly, and send it again.
        [commands] The template has commands beyond the placeholders that are allowed. Please use only the placeholders of the System's template.
        [broken-template] The placeholders do not fit together (a missing bracket, a loop without “endfor”){ $has ->
            [0] .
           *[1] {""}: “{ $place }”.
        } Please correct it and send it again.
        [strict] The file was saved as “Strict Open XML”. Please save it as a plain .docx file and send it again.
        [empty] The file has no placeholder to fill in. Please take the present template and change that.
        [unfetched] The System could not fetch the file. Please send it again in a few minutes.
        [unreadable] The file is damaged or of another kind. Please save it again and send it once more.
       *[wrong-kind] Please send a Word file (.docx) here.
    }
figures-template-not-yours = The committee's office decides on the template of reports. Please contact it where it should be changed.
figures-template-gone = This template is not there any more. Please send the file again.
figures-template-taken = All drafts of reports follow it from now on; it can be changed back at any time.
