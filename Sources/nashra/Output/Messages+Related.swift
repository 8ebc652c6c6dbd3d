import Store

extension Messages {
  static var relatedHelp: String {
    say(
      "List what is related to an article.", "اسرد ما له صلة بمقال.",
      fa: "فهرست آنچه با مقاله مرتبط است.",
      ur: "مضمون سے متعلق چیزوں کی فہرست۔",
      he: "רשימת מה שקשור לכתבה.",
      fr: "Lister ce qui est lié à un article.")
  }
  static var relatedDiscussion: String {
    say(
      """
      First what its editors listed, as far as it is stored, then what tells of the same event, then what is about the \
      same: by words of title and text, weighed by how rare they are, by shared tags, and a little by source and time. In \
      json the kinds are editor, same-story and found. In tsv: the columns of list, kind, reason.
      """,
      """
      أولًا ما ذكره محرّروه إن كان محفوظًا، ثم ما يروي الحدث نفسه، ثم ما يتناول الموضوع نفسه: بكلمات \
      العنوان والنص موزونةً بندرتها، وبالوسوم المشتركة، وبشيء من المصدر والوقت. والأنواع في json هي \
      editor وsame-story وfound. وفي tsv: أعمدة list ثم النوع والسبب.
      """,
      fa: """
        نخست آنچه ویراستارانش فهرست کرده‌اند، تا آنجا که در مخزن است، سپس آنچه همان رویداد را می‌گوید، \
        سپس آنچه دربارهٔ همان است: با واژه‌های عنوان و متن به وزن کمیابی‌شان، با برچسب‌های مشترک، و \
        اندکی با منبع و زمان. در json گونه‌ها editor، same-story و found است. در tsv: ستون‌های list، \
        گونه، دلیل.
        """,
      ur: """
        پہلے وہ جو مدیروں نے درج کیا، جتنا ذخیرے میں ہے، پھر جو اسی واقعے کا ہے، پھر جو اسی موضوع پر \
        ہے: عنوان اور متن کے الفاظ سے ان کی کمیابی کے وزن پر، مشترک ٹیگ سے، اور کچھ ماخذ اور وقت سے۔ \
        json میں قسمیں editor، same-story اور found ہیں۔ tsv میں: list کے کالم، قسم، وجہ۔
        """,
      he: """
        תחילה מה שעורכיה ציינו, ככל שהוא שמור, אחר כך מה שמספר על אותו אירוע, אחר כך מה שעוסק באותו \
        נושא: לפי מילות הכותרת והתוכן במשקל נדירותן, לפי תגיות משותפות, ומעט לפי המקור והזמן. ב־json \
        הסוגים הם editor, same-story ו־found. ב־tsv: העמודות של list, הסוג, הסיבה.
        """,
      fr: """
        D’abord ce que sa rédaction a cité, si c’est dans la base, puis ce qui raconte le même \
        événement, puis ce qui traite du même sujet\u{A0}: par les mots du titre et du texte, pesés \
        par leur rareté, par les étiquettes communes, et un peu par la source et la date. En json les \
        sortes sont editor, same-story et found. En tsv\u{A0}: les colonnes de list, la sorte, la \
        raison.
        """)
  }
  static var relatedLimitHelp: String {
    say(
      "Print at most so many found ones.",
      "اطبع من المعثور عليه هذا العدد على الأكثر.",
      fa: "چاپ حداکثر همین شمار از یافته‌ها.",
      ur: "پائے گئے میں سے زیادہ سے زیادہ اتنے چھاپیں۔",
      he: "להדפיס לכל היותר כך וכך מהנמצאות.",
      fr: "Imprimer au plus autant de trouvés.")
  }
  static var listedByEditors: String {
    say(
      "listed by the editors", "ذكره المحرّرون",
      fa: "فهرست ویراستاران",
      ur: "مدیروں نے درج کیا",
      he: "צוינה בידי העורכים",
      fr: "cité par la rédaction")
  }
  static func sameStory(_ role: StoryRole) -> String {
    switch role {
    case .report:
      say(
        "same story: report", "القصة نفسها: خبر", fa: "همان داستان: گزارش", ur: "وہی کہانی: رپورٹ",
        he: "אותו סיפור: ידיעה",
        fr: "même histoire\u{A0}: nouvelle")
    case .copy:
      say(
        "same story: copy", "القصة نفسها: نسخة", fa: "همان داستان: رونوشت", ur: "وہی کہانی: نقل",
        he: "אותו סיפור: עותק",
        fr: "même histoire\u{A0}: copie")
    case .update:
      say(
        "same story: update", "القصة نفسها: تحديث", fa: "همان داستان: روزآمد", ur: "وہی کہانی: اپ ڈیٹ",
        he: "אותו סיפור: עדכון", fr: "même histoire\u{A0}: mise à jour")
    }
  }

  /// `3 shared words: بوتين، الكرملين، هدنة · #روسيا · same source`
  static func reason(_ reason: FoundRelation.Reason) -> String {
    var parts: [String] = []
    if !reason.terms.isEmpty {
      let terms = reason.terms.map(PlainText.line).joined(
        separator: comma)
      let count = reason.termCount
      parts.append(
        say(
          (count == 1 ? "1 shared word" : "\(count) shared words") + ": " + terms,
          counted(count, \.sharedWord) + ": " + terms,
          fa: counted(count, \.sharedWord) + ": " + terms,
          ur: counted(count, \.sharedWord) + ": " + terms,
          he: counted(count, \.sharedWord) + ": " + terms,
          fr: counted(count, \.sharedWord) + "\u{A0}: " + terms))
    }
    parts += reason.tags.map { "#" + PlainText.line($0) }
    if reason.source != nil {
      parts.append(
        say(
          "same source", "المصدر نفسه",
          fa: "همان منبع",
          ur: "وہی ماخذ",
          he: "אותו מקור",
          fr: "même source"))
    }
    return parts.joined(separator: " · ")
  }
}
