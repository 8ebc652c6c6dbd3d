extension TagLine {
  /// Whether a word holds a sentence together and names nothing: في, مع, كل; از, پر, של, with. None is a tag, though
  /// a line of keywords that was made from a headline has them.
  public static func isFunctionWord(_ word: String) -> Bool {
    // Most tags are longer than any of them.
    guard word.utf8.count <= longestFunctionWord, !word.utf8.contains(0x20) else { return false }
    // Not folded: علي is a name, and IT and US are no pronouns.
    return functionWords.contains(word)
      || word.dropFirst().first?.isLowercase == true && functionWords.contains(word.lowercased())
  }

  private static let longestFunctionWord = 16

  /// Of Arabic, Persian, Urdu, Hebrew and English.
  public static let functionWords: Set<String> = Set(
    """
    من في فى إلى الى على عن مع منذ حتى بين عند لدى بعد قبل خلال ضد دون بدون عبر حول نحو ضمن بسبب رغم ع و أو او أم ثم بل \
    لكن كل بعض أي اي أيضا أيضاً أيضًا كما مثل غير سوى هذا هذه ذلك تلك هؤلاء هنا هناك الذي التي الذين ما ماذا لماذا كيف \
    متى أين اين هل كم لا لم لن ليس ليست قد لقد سوف كان كانت يكون تكون إن أن ان إنه أنه إذا اذا إلا الا لو هو هي هم نحن \
    أنا انا أنت انت له لها لهم به بها بهم فيه فيها عليه عليها منه منها عنه عنها وفي ومن وعلى ومع وعن وإلى وهو وهي وقد ولا وأن \
    از به با بر را که تا برای این آن است یا نیز چه چون اگر ولی اما هر بود شد می ها های \
    کا کی کے کو سے میں پر نے اور ہے ہیں تھا تھی تھے یہ وہ ایک بھی تک لیے کر اس جو کہ نہیں ہی تو \
    של את על אל עם כל זה זו הוא היא הם הן לא כי גם או אם אבל מה מי איך בין עד אשר כמו רק יש אין \
    the a an of in on at to for from by with and or but is are was were be been as it its this that these those into over \
    under after before about than then not
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
