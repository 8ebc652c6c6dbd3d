internal import ArticleWriting
internal import FilterLanguage
internal import Screen
internal import Store

extension Command {
  /// Its keys, its places, and what it does there.
  var entry: CommandEntry {
    switch self {
    case .down:
      CommandEntry(.character("j"), .down).on(Self.listed + Self.inText + [.starters]) { $0.go(.rows(1)) }
    case .up:
      CommandEntry(.character("k"), .up).on(Self.listed + Self.inText + [.starters]) { $0.go(.rows(-1)) }
    case .pageDown:
      CommandEntry(.character(" "), .pageDown, .control("f"))
        .except(.character(" "), in: .tags).except(.character(" "), in: .selecting)
        .except(.character(" "), in: .sections).except(.character(" "), in: .starters)
        .on(Self.listed + [.selecting, .starters]) { $0.go(.pages(1)) }.on([.article]) { $0.readOn($1) }
    case .pageUp:
      CommandEntry(.pageUp, .control("b"), .character("b"))
        .on(Self.listed + [.selecting, .starters]) { $0.go(.pages(-1)) }
    case .first: CommandEntry(.character("g"), .home).on(Self.scrolled + [.selecting, .starters]) { $0.go(.toFirst) }
    case .last: CommandEntry(.character("G"), .end).on(Self.scrolled + [.selecting, .starters]) { $0.go(.toLast) }
    case .open:
      CommandEntry(.enter).on([.list]) { $0.openSelected() }.on([.article]) { $0.openRelated() }
        .on([.today]) { $0.openFromToday() }.on([.story]) { $0.openFromStory() }.on([.timeline]) {
          $0.showSelectedDay()
        }
    case .back:
      CommandEntry(.character("q"), .backspace, .control("q"))
        .on([.list]) { $0.quit($1) }.on([.article]) { $0.leaveArticle() }.on([.sections]) { $0.focus(on: .list) }
    case .nextRelated: CommandEntry(.tab, .character("l")).on([.article]) { $0.goAround(1, by: $1) }
    case .previousRelated: CommandEntry(.backTab, .character("h")).on([.article]) { $0.goAround(-1, by: $1) }
    case .nextArticle: CommandEntry(.character("J")).on(Self.reading) { $0.openNeighbour(1) }
    case .previousArticle: CommandEntry(.character("K")).on(Self.reading) { $0.openNeighbour(-1) }
    case .nextUnread:
      CommandEntry(.character("n"))
        .on(Self.reading) { $0.isFinding ? $0.stepFind(1) : $0.findUnread(older: true) }
    case .previousUnread:
      CommandEntry(.character("N"))
        .on(Self.reading) { $0.isFinding ? $0.stepFind(-1) : $0.findUnread(older: false) }
    case .toggleRead:
      CommandEntry(.character("m")).on(Self.reading) { $0.toggleRead() }
        .on([.today]) { $0.readSelectedStory() }.on([.story]) { $0.readStory() }
    case .markAllRead: CommandEntry(.character("A")).on([.list]) { $0.askToMarkAll() }
    case .toggleStar:
      CommandEntry(.character("s")).on(Self.reading) { $0.toggleStar() }
    case .markOlderRead: CommandEntry(.character(".")).on(Self.reading) { $0.askToMark(older: true) }
    case .markNewerRead: CommandEntry(.character(",")).on(Self.reading) { $0.askToMark(older: false) }
    case .flag: CommandEntry(.character("x")).on([.list]) { $0.flag() }
    // What an Arabic keyboard has on these keys is a sign of its own.
    case .flagRange: CommandEntry(.character("V"), .character("{")).on([.list]) { $0.flagRange() }
    case .clearFlags: CommandEntry(.character("X")).on([.list]) { $0.clearFlags() }
    // Shift-D sends ] on an Arabic keyboard.
    case .remove:
      CommandEntry(.character("D"), .character("]"), .delete).on(Self.reading) { $0.askToRemove() }.on(Self.feeds) {
        $0.askToRemoveFeed()
      }
    case .undo:
      CommandEntry(.character("z")).on(Self.rooms + Self.pages + [.feeds, .feedDetails, .starters]) { _ in [.undo()] }
    case .chooseTags:
      CommandEntry(.character("t")).on(Self.rooms) { $0.chooseTags() }.on([.tags]) { $0.close() }
    case .editTags: CommandEntry(.character("e")).on(Self.reading) { $0.editTags() }
    case .chooseFeed:
      CommandEntry(.character("c")).on(Self.rooms) { $0.chooseFeed() }.on([.feeds]) { $0.close() }
    case .filter:
      CommandEntry(.character("/"), .control("s"), .function(3))
        .on([.list]) { $0.filter() }.on([.article]) { $0.find() }.on([.tags]) { $0.searchTags() }.on([.sections]) {
          $0.searchSections()
        }.on([.help]) { $0.searchHelp() }
    case .chooseFilter:
      CommandEntry(.character("v")).on([.list]) { $0.chooseFilter() }.on([.filters]) { $0.close() }
    case .unreadOnly: CommandEntry(.character("u")).on([.list]) { $0.toggle(\.isUnreadOnly) }
    case .starredOnly: CommandEntry(.character("f")).on([.list]) { $0.toggle(\.isStarredOnly) }
    case .clear:
      CommandEntry(.escape)
        .on([.list]) { $0.clear() }.on([.article]) { $0.endFindOrLeave() }.on([.sections]) { $0.focus(on: .list) }
    case .refresh:
      CommandEntry(.character("r")).on(Self.reading) { $0.refreshCurrent() }.on([.feeds]) { $0.refreshSelectedFeed() }
        .on([.sections]) { $0.refreshSection() }.on([.feedDetails]) { $0.tryFeedNow() }
    case .showNew: CommandEntry(.character("a")).on([.list]) { $0.showArrivals() }
    case .refreshAll: CommandEntry(.character("R")).on(Self.rooms + [.feeds]) { $0.refreshAll() }
    case .copy:
      CommandEntry(.character("y")).on(Self.reading) { $0.copy() }.on([.linkNumber]) { $0.copyNumberedLink() }
    case .copyAddress:
      CommandEntry(.character("Y")).on(Self.reading) { $0.copyAddress() }.on([.linkNumber]) { $0.copyNumberedLink() }
    case .selectText:
      CommandEntry(.character("v")).on([.article]) { $0.select() }.on([.selecting]) { $0.endSelection() }
    case .openPage: CommandEntry(.character("o")).on(Self.reading) { $0.openPage() }
    case .numberLink:
      CommandEntry(
        .character("1"), .character("2"), .character("3"), .character("4"), .character("5"), .character("6"),
        .character("7"), .character("8"), .character("9"), .character("0")
      ).on([.article, .linkNumber]) { $0.numberLink($1) }
    // Shift-F sends [ on an Arabic keyboard.
    case .hintLinks: CommandEntry(.character("F"), .character("[")).on([.article]) { $0.hintLinks() }
    case .save: CommandEntry(.character("w")).on(Self.reading) { $0.save() }
    case .pipe: CommandEntry(.character("|")).on(Self.reading) { $0.pipe() }
    case .pager: CommandEntry(.character("p")).on(Self.reading) { $0.page() }
    case .showChanges: CommandEntry(.character("d")).on([.article]) { $0.showChanges() }
    case .switchLanguage: CommandEntry(.character("i")).on(Self.scrolled) { $0.switchLanguage() }
    case .help:
      CommandEntry(.character("?"), .function(1)).on(Self.rooms + Self.explained) { $0.help() }
        .on([.help]) { $0.closeHelp() }
    case .redraw: CommandEntry(.control("l")).on(Mode.allCases) { _ in [.redraw] }
    case .suspend: CommandEntry(.control("z")).on(Mode.allCases) { _ in [.suspend] }
    case .nextPane: CommandEntry(.tab).on([.sections, .list]) { $0.focusNext(1) }
    case .previousPane: CommandEntry(.backTab).on([.sections, .list]) { $0.focusNext(-1) }
    case .toggleSections: CommandEntry(.character("\\")).on(Self.rooms) { $0.toggleSections() }
    case .openSection: CommandEntry(.enter).on([.sections, .sectionSearch]) { $0.openSection() }
    case .fold: CommandEntry(.character(" "), .left, .right).on([.sections]) { $0.fold(by: $1) }
    case .moveDown: CommandEntry(.character("J")).on([.sections]) { $0.moveSection(by: 1) }
    case .moveUp: CommandEntry(.character("K")).on([.sections]) { $0.moveSection(by: -1) }
    // What an Arabic keyboard has on the same key is a sign of its own.
    case .zen: CommandEntry(.character("Z"), .character("~")).on(Self.rooms) { $0.toggleZen() }
    case .wider: CommandEntry(.character(">")).on(Self.rooms) { $0.widen(by: 2) }
    case .narrower: CommandEntry(.character("<")).on(Self.rooms) { $0.widen(by: -2) }
    case .chooseTaste:
      CommandEntry(.character("=")).on(Self.rooms) { $0.chooseTaste() }.on([.taste]) { $0.close() }
    // What an Arabic keyboard has on the same key is a sign of its own.
    case .chooseTheme: CommandEntry(.character("C"), .character("}")).on(Self.rooms) { $0.chooseTheme() }
    case .previousValue: CommandEntry(.left, .character("h")).on([.taste]) { $0.changeTaste(by: -1) }
    case .nextValue: CommandEntry(.right, .character("l")).on([.taste]) { $0.changeTaste(by: 1) }
    case .showToday:
      CommandEntry(.character("T")).on(Self.rooms + [.story, .timeline]) { $0.showToday() }.on([.today]) {
        $0.closePage()
      }
    case .showStory:
      CommandEntry(.character("S")).on(Self.reading) { $0.showStory() }.on([.today]) { $0.openFromToday() }
        .on([.story]) { $0.closePage() }
    case .showTimeline:
      CommandEntry(.character("L"), .character("B")).on(Self.rooms + [.today]) { $0.showTimeline() }.on([.tags]) {
        $0.showTagTimeline()
      }.on([.timeline]) {
        $0.closePage()
      }
    case .toggleStories: CommandEntry(.character("H")).on([.list]) { $0.toggleStories() }
    case .nearTags: CommandEntry(.character("E")).on(Self.reading + [.tags]) { $0.showNearTags() }
    case .narrow: CommandEntry(.character("+")).on(Self.reading + [.tags]) { $0.narrow() }
    case .widen: CommandEntry(.character("-")).on(Self.reading + [.tags]) { $0.widen() }
    case .earlierDay:
      CommandEntry(.character("h"), .left).on([.today]) { $0.goToDay(-1) }.on([.timeline]) { $0.goInTimeline(-1) }
    case .laterDay:
      CommandEntry(.character("l"), .right).on([.today]) { $0.goToDay(1) }.on([.timeline]) { $0.goInTimeline(1) }
    case .addFeed: CommandEntry(.character("a")).on([.feeds, .sections, .starters]) { $0.addFeed() }
    case .renameFeed: CommandEntry(.character("n")).on(Self.feeds) { $0.renameFeed() }
    case .moveFeed: CommandEntry(.character("f")).on(Self.feeds) { $0.moveFeed() }
    case .tagFeed: CommandEntry(.character("e")).on(Self.feeds) { $0.tagFeed() }
    case .muteFeed: CommandEntry(.character("m")).on(Self.feeds) { $0.muteFeed() }
    case .pauseFeed: CommandEntry(.character("p")).on(Self.feeds) { $0.pauseFeed() }
    case .feedDetails:
      CommandEntry(.character("d")).on([.feeds, .sections]) { $0.showFeedDetails() }.on([.feedDetails]) {
        $0.leaveSubscribing()
      }
    case .chooseStarters: CommandEntry(.character("s")).on([.feeds]) { $0.chooseStarters() }
    case .importFeeds: CommandEntry(.character("o")).on([.feeds, .starters]) { $0.importList() }
    case .exportFeeds: CommandEntry(.character("w")).on([.feeds]) { $0.exportList() }
    case .importPages: CommandEntry(.character("i")).on([.starters]) { $0.importPages() }
    case .keepArticles: CommandEntry(.character("k")).on([.feedRemoval]) { $0.removeFeed(withArticles: false) }
    case .dropArticles: CommandEntry(.character("d")).on([.feedRemoval]) { $0.removeFeed(withArticles: true) }
    case .toggleMouse: CommandEntry(.character("M"), .character("_")).on(Self.rooms) { $0.toggleMouse() }
    case .accept:
      CommandEntry(.enter)
        .on([.feedLine]) { $0.acceptFeedLine() }.on([.foundFeed]) { $0.subscribeToFound() }
        .on([.starters]) { $0.subscribeToStarters() }
        .on([.filterLine]) { $0.keepFilter() }.on([.tagLine]) { $0.saveTags() }
        .on([.saveLine]) { $0.saveFile() }.on([.pipeLine]) { $0.runCommand() }
        .on([.tags, .tagSearch]) { $0.applyTags() }
        .on([.feeds]) { $0.showSelectedFeed() }.on([.filters]) { $0.showSelectedFilter() }
        .on([.linkNumber]) { $0.openNumberedLink() }
        .on([.findLine]) { $0.keepFind() }.on([.selecting]) { $0.copySelection() }
        .on([.taste]) { $0.close() }.on([.themes]) { $0.keepTheme() }
        .on([.commandLine]) { $0.runCommandLine() }
    case .close:
      CommandEntry(.escape, .character("q"), .backspace, .control("q"))
        .on(Self.windows + [.tagLine, .saveFormat, .saveLine, .pipeLine, .question, .copyChoice]) { $0.close() }.on([
          .linkNumber
        ]) { $0.unnumberLink($1) }.on([.help]) { $0.closeHelp() }
        .on([.hints]) { $0.takeBackHintLetter($1) }
        .on([.findLine]) { $0.giveUpFind() }.on([.selecting]) { $0.endSelection() }.on(Self.pages) { $0.closePage() }
        .on([.filterLine]) { $0.giveUpFilter() }.on([.tagSearch]) { $0.endTagSearch() }
        .on([.sectionSearch]) { $0.endSectionSearch() }.on(Self.subscribing) { $0.leaveSubscribing() }
        .on([.taste]) { $0.giveUpTaste() }.on([.themes]) { $0.giveUpTheme() }
        .on([.commandLine]) { $0.giveUpCommandLine() }.on([.helpSearch]) { $0.endHelpSearch() }
    case .choose:
      CommandEntry(.character(" "), .tab).on([.tags, .tagSearch]) { $0.chooseTag() }.on([.starters]) {
        $0.chooseStarter()
      }
    case .allOrAny: CommandEntry(.character("a")).on([.tags]) { $0.toggleAllOrAny() }
    case .saveText: CommandEntry(.character("t")).on([.saveFormat]) { $0.save(as: .text) }
    case .saveMarkdown: CommandEntry(.character("m")).on([.saveFormat]) { $0.save(as: .markdown) }
    case .saveHTML: CommandEntry(.character("h")).on([.saveFormat]) { $0.save(as: .html) }
    case .saveRaw: CommandEntry(.character("r")).on([.saveFormat]) { $0.save(as: .raw) }
    case .nextPipeFormat: CommandEntry(.tab).on([.pipeLine]) { $0.nextPipeFormat() }
    case .commandLine:
      CommandEntry(.character(":"), .function(2)).on(Self.scrolled + [.timeline]) { $0.typeCommand() }
    case .completeLine:
      CommandEntry(.tab).on([.filterLine, .findLine, .tagLine, .commandLine]) { $0.complete(1) }
    case .completeBackward:
      CommandEntry(.backTab).on([.filterLine, .tagLine, .commandLine]) { $0.complete(-1) }
    // The arrows lead through what a filter lists and what is found.
    case .earlierLine:
      CommandEntry(.up, .control("p")).except(.up, in: .filterLine).except(.up, in: .findLine)
        .on(Self.remembered) { $0.recallLine(-1) }
    case .laterLine:
      CommandEntry(.down, .control("n")).except(.down, in: .filterLine).except(.down, in: .findLine)
        .on(Self.remembered) { $0.recallLine(1) }
    case .hintLetter:
      CommandEntry(keys: Self.hintLetters.map(Key.character)).on([.hints]) { $0.takeHintLetter($1) }
    case .yes: CommandEntry(.character("y"), .character("Y"), .enter).on([.question]) { $0.answerYes($1) }
    case .searchInstead: CommandEntry(.character("/")).on([.question]) { $0.searchInstead() }
    case .no: CommandEntry(.character("n")).on([.question]) { $0.close() }
    case .copyText:
      CommandEntry(.character("y")).on([.copyChoice]) { $0.copy(.text) }.on([.selecting]) { $0.copySelection() }
    case .copyItsAddress: CommandEntry(.character("u")).on([.copyChoice]) { $0.copy(.address) }
    case .cite:
      CommandEntry(.character("t")).on([.copyChoice]) { $0.copy(.citation) }.on([.selecting]) { $0.citeSelection() }
    case .copyWhole: CommandEntry(.character("a")).on([.copyChoice]) { $0.copy(.whole) }
    case .selectWords: CommandEntry(.character("w")).on([.selecting]) { $0.switchUnit() }
    case .nextWord: CommandEntry(.character("l"), .right).on([.selecting]) { $0.selectWord(1, by: $1) }
    case .previousWord: CommandEntry(.character("h"), .left).on([.selecting]) { $0.selectWord(-1, by: $1) }
    case .swapEnds: CommandEntry(.character("o")).on([.selecting]) { $0.swapEnds() }
    case .beginHere: CommandEntry(.character(" ")).on([.selecting]) { $0.beginSelectionHere() }
    }
  }
}
