/// Drops what photo galleries leave: `Hide Caption 3 of 15`, `Slideshow (5 Images)`, `next Image 1 of 2`.
///
/// A paragraph with `Hide Caption N of M` in it is a gallery's, up to the last such mark; what follows the last mark stays
/// unless it is the title of the next picture (`Photos: …`).
enum Gallery {
  static let rule = CleaningRule(
    .gallery, "gallery", "Drops the captions of photo galleries.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      hide caption
      photos: *hide caption 0 of 0
      photos: *photos:
      """, upTo: 6000)
    + Phrase.start(
      """
      slideshow (0 image
      slideshow (0 images
      next image 0 of 0
      prev image 0 of 0
      previous image 0 of 0
      image 0 of 0
      photo 0 of 0
      slide 0 of 0
      picture 0 of 0
      gallery: *0 photos
      gallery: *0 images
      photo gallery
      photo galleries
      view photo gallery
      view gallery
      view slideshow
      view full-size image
      view larger image
      view fullscreen
      view photos
      launch gallery
      open image in gallery
      open gallery
      show gallery
      see the gallery
      image gallery
      click to enlarge
      click for larger
      click image to enlarge
      click on image to enlarge
      click photo to enlarge
      tap to enlarge
      expand image
      enlarge image
      photos of the week
      gallery
      galleries
      """, upTo: 160)
    + Phrase.whole(
      """
      0 of 0
      0/0
      0 / 0
      0 photos
      0 images
      show all 0
      view 0 photos
      0 view gallery
      see all photos
      all photos
      more photos
      previous next
      previous slide next slide
      hide caption
      toggle caption
      show caption
      see the best news pictures from around the world. shares
      """)
}
