extension FlagWords {
  static let persian = Self(
    flagged: Plural(one: "یک مقاله برگزیده", other: "{n} مقاله برگزیده"),
    rangeIsOpen: "به پایان آنچه برمی‌گزینید بروید",
    tooMany: Plural(
      one: "چیزی برگزیده نشد: بیش از {n} مقاله در میان است",
      other: "چیزی برگزیده نشد: بیش از {n} مقاله در میان است"),
    markedUnread: Plural(
      zero: "چیزی تغییر نکرد", one: "یک مقاله خوانده‌نشده شد", other: "{n} مقاله خوانده‌نشده شد"),
    starred: Plural(zero: "چیزی تغییر نکرد", one: "یک مقاله ستاره گرفت", other: "{n} مقاله ستاره گرفت"),
    unstarred: Plural(
      zero: "چیزی تغییر نکرد", one: "ستارهٔ یک مقاله برداشته شد", other: "ستارهٔ {n} مقاله برداشته شد"),
    confirmOlder: Plural(
      one: "تنها مقالهٔ کهنه‌تر از این خوانده‌شده شود؟", other: "{n} مقالهٔ کهنه‌تر از این خوانده‌شده شود؟"),
    confirmNewer: Plural(
      one: "تنها مقالهٔ تازه‌تر از این خوانده‌شده شود؟", other: "{n} مقالهٔ تازه‌تر از این خوانده‌شده شود؟"),
    nothingOlder: "مقالهٔ خوانده‌نشدهٔ کهنه‌تری نیست",
    nothingNewer: "مقالهٔ خوانده‌نشدهٔ تازه‌تری نیست",
    confirmRemove: Plural(one: "یک مقاله حذف شود؟", other: "{n} مقاله حذف شود؟"),
    removed: Plural(
      zero: "چیزی حذف نشد", one: "یک مقاله حذف شد: {} آن را برمی‌گرداند",
      other: "{n} مقاله حذف شد: {} آن‌ها را برمی‌گرداند"),
    starredStay: Plural(one: "یک مقالهٔ ستاره‌دار ماند", other: "{n} مقالهٔ ستاره‌دار ماند"),
    starStays: "مقالهٔ ستاره‌دار حذف نمی‌شود: نخست ستاره‌اش را بردارید",
    tagsPrompt: "برچسب‌های برگزیده‌ها (-برچسب برمی‌دارد):",
    tagged: Plural(
      zero: "چیزی تغییر نکرد", one: "برچسب‌های یک مقاله تغییر کرد", other: "برچسب‌های {n} مقاله تغییر کرد"),
    undone: Plural(
      zero: "چیزی تغییر نکرد", one: "یک مقاله به حال پیشین برگشت", other: "{n} مقاله به حال پیشین برگشت"),
    undoneTags: Plural(
      zero: "چیزی تغییر نکرد", one: "برچسب‌های یک مقاله برگشت", other: "برچسب‌های {n} مقاله برگشت"),
    undoneRemoval: Plural(
      zero: "چیزی برنگشت", one: "یک مقالهٔ حذف‌شده برگشت", other: "{n} مقالهٔ حذف‌شده برگشت"),
    undoneFeeds: Plural(
      zero: "چیزی تغییر نکرد", one: "یک خوراک حذف‌شده برگشت", other: "{n} خوراک حذف‌شده برگشت"),
    undoneSubscriptions: Plural(
      zero: "چیزی تغییر نکرد", one: "خوراک افزوده برداشته شد", other: "{n} خوراک افزوده برداشته شد"),
    undoneSettings: Plural(
      zero: "چیزی تغییر نکرد", one: "خوراک به حال پیشین برگشت", other: "{n} خوراک به حال پیشین برگشت"),
    earlier: .persian)
}

extension EarlierWords {
  static let persian = Self(
    takeBack: "برگردانده شود؟ {}",
    removed: Plural(one: "یک مقاله حذف شد", other: "{n} مقاله حذف شد"),
    feedsAdded: Plural(one: "یک خوراک افزوده شد", other: "{n} خوراک افزوده شد"),
    feedsRemoved: Plural(one: "یک خوراک حذف شد", other: "{n} خوراک حذف شد"),
    feedsChanged: Plural(one: "یک خوراک تغییر کرد", other: "{n} خوراک تغییر کرد"))
}
