// Help that all tests share.
