import Testing

@testable import Nightly

@Suite struct PathTests {
  @Test(arguments: [
    ("/a/b/../c/./d", "/a/c/d"), ("a/../../b", "../b"), ("/../a", "/a"), ("./", "."),
    ("a//b", "a/b"),
  ])
  func normalised(path: String, expected: String) {
    #expect(Path.normalised(path) == expected)
  }

  @Test(arguments: [
    (["/d/a.gz", "/d/b.gz"], "/d"), (["/d/x/a", "/d/y/b"], "/d"), (["/d/a"], "/d"), ([], "/"),
    (["/a", "/b"], "/"),
  ])
  func common(paths: [String], expected: String) {
    #expect(Path.commonFolder(of: paths) == expected)
  }

  @Test(arguments: [
    ("/d/a.gz", "/d", "a.gz"), ("/d/x/a.gz", "/d", "x/a.gz"), ("/e/a", "/d", "../e/a"),
    ("/a", "/", "a"),
  ])
  func relative(path: String, root: String, expected: String) {
    #expect(Path.relative(path, to: root) == expected)
  }
}
