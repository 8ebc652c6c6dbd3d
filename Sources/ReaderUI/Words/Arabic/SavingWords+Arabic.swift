extension SavingWords {
  static let arabic = SavingWords(
    formatQuestion: "احفظه بصيغة:",
    formatQuestions: Plural(
      one: "احفظ مقالًا واحدًا بصيغة:", two: "احفظ مقالين بصيغة:", few: "احفظ {n} مقالات بصيغة:",
      many: "احفظ {n} مقالًا بصيغة:", other: "احفظ {n} مقال بصيغة:"),
    text: "نص",
    raw: "كما استُورد",
    pathPrompt: "الملف:",
    folderPrompt: "المجلد:",
    saved: "حُفظ:",
    savingMany: Plural(
      one: "يُحفظ مقال واحد…", two: "يُحفظ مقالان…", few: "تُحفظ {n} مقالات…", many: "يُحفظ {n} مقالًا…",
      other: "يُحفظ {n} مقال…"),
    savedMany: Plural(
      zero: "لم يُحفظ شيء", one: "حُفظ مقال واحد في", two: "حُفظ مقالان في", few: "حُفظت {n} مقالات في",
      many: "حُفظ {n} مقالًا في", other: "حُفظ {n} مقال في"),
    notSaved: "لم يُحفظ",
    notSavedMany: Plural(
      one: "لم يُحفظ مقال واحد", two: "لم يُحفظ مقالان", few: "لم تُحفظ {n} مقالات", many: "لم يُحفظ {n} مقالًا",
      other: "لم يُحفظ {n} مقال"),
    separator: "؛ ",
    noFolder: "لا مجلد اسمه {}",
    notPermitted: "لا إذن لك بالكتابة في {}",
    nameTooLong: "الاسم أطول مما يُقبل",
    noFile: "المقال أو ملفه ليس في المخزن",
    commandPrompt: "أمر ({}):",
    running: "يعمل {}؛ {key} يوقفه",
    confirmStop: "الأمر السابق لم ينتهِ. أتوقفه؟",
    confirmQuit: "لم ينتهِ أمر بعد. أتوقفه وتخرج؟",
    stopped: "أُوقف {}",
    done: "تمّ {}",
    ended: "انتهى {} بالرمز {n}",
    killed: "أنهت الإشارة {n} الأمر {}",
    notStarted: "تعذّر تشغيل {}",
    printed: Plural(
      one: "كتب سطرًا واحدًا: {} Enter يعرضه", two: "كتب سطرين: {} Enter يعرضهما", few: "كتب {n} أسطر: {} Enter يعرضها",
      many: "كتب {n} سطرًا: {} Enter يعرضها", other: "كتب {n} سطر: {} Enter يعرضها"),
    nothingPrinted: "لم يكتب أمر شيئًا بعد",
    outputTitle: "ما كتبه",
    outputIsCut: "ما بعده أطول من أن يُحفظ",
    pagerFailed: "تعذّر تشغيل برنامج العرض",
    nextFormat: "الصيغة", lastCommand: "السابق", run: "تشغيل", showOutput: "ما كُتب")
}
