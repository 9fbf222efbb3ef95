/// Drops what video and audio players leave: `Media playback is unsupported on your device`, `Video length …`.
///
/// The player of one large outlet puts `JUST WATCHED … Replay More Videos ... MUST WATCH … 01:21` into paragraphs;
/// that stretch goes alone.
enum MediaPlayer {
  static let rule = CleaningRule(
    .mediaPlayer, "media_player", "Drops lines of video and audio players.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      media playback is unsupported
      media playback is not supported
      media caption
      media requires javascript
      just watched *replay
      must watch *0:0
      replay more videos
      video caption
      audio will be available
      listen to this article
      listen to this story
      listen to the story
      listen to article
      listen to * live at 0
      scroll down for video
      scroll down for the video
      play video
      play audio
      play now
      video player
      video playback
      audio player
      audio player loading
      audio playback
      now playing
      watch the latest video
      watch the entire segment
      watch the full segment
      watch the full interview
      watch the full video
      watch the segment above
      watch the segment below
      watch the video above
      watch the video below
      watch the latest news
      watch live
      to view this video
      to watch this video
      please enable javascript
      please enable your javascript
      please upgrade your browser
      please update your browser
      please turn on javascript
      please use a modern browser
      enable javascript
      javascript is disabled
      javascript is required
      javascript must be enabled
      javascript is not enabled
      you need to enable javascript
      your browser does not support
      your browser doesn't support
      your browser is not supported
      your browser is out of date
      this browser is not supported
      this browser does not support
      browser not compatible
      your device does not support
      you need to have javascript
      this video requires
      this video file cannot be played
      video file cannot be played
      the media could not be loaded
      video ad playing
      this is a modal window
      beginning of dialog window
      related video video length
      video length 0
      videos you may like
      toggle closed captioning
      poster="http
      src="http
      picture-in-picture
      download transcript
      hide transcript
      show transcript
      view transcript
      toggle transcript
      embed <
      <iframe
      <embed
      """, upTo: 420)
    + Phrase.start("close", upTo: 700, if: [.capitals, .unfinished])
    + Phrase.whole(
      """
      close
      autoplay
      fullscreen
      full screen
      watch now
      watch video
      watch the video
      watch live
      live tv
      live stream
      embed code
      listen now
      listen live
      listen * min
      listen 0:0
      0:0
      0:0:0
      0:0 / 0:0
      0:0 - source
      0 sec read
      0 min read
      0 minute read
      0-minute read
      0-minute listen
      this form requires javascript to complete. powered by screendoor
      copy link
      copied
      link copied
      transcript below
      facebook video
      """)
    + Phrase.whole(
      """
      video
      play
      pause
      mute
      unmute
      replay
      watch
      live
      audio
      embed
      transcript
      listen
      next
      previous
      prev
      youtube
      external link
      """, if: .weak)
}
