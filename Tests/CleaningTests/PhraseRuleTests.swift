import Testing

/// The rules that know their lines by phrases: what goes, and prose of similar words that stays.
@Suite struct PhraseRuleTests {
  @Test(arguments: Self.tables)
  func table(_ table: RuleTable) { table.check() }

  static let tables: [RuleTable] = [
    RuleTable(
      "contact",
      """
      - Send email to the mayor's office at mayor@example.org.
      - Drop me a line at weil@example.org
      - You can always email us at tips@example.org.
      + You can always mend a pipe, she said, if you find it.
      + Drop me a line when you get there, he told her.
      + Send emails to nobody, the clerk told them.
      """),
    RuleTable(
      "newsletter",
      """
      - Get More Wells Stay up to date with email updates about the water of Port Hale.
      - Get Email Updates Sign up to hear when the pipes are mended.
      + Get more water or dig another well, the engineers said.
      """),
    RuleTable(
      "originally_published",
      """
      - This post was updated to include an answer from the ministry.
      - Update, May 6, 2020: This story was updated with the number of wells.
      + This post was updated every morning by a boy with a brush.
      """),
    RuleTable(
      "read_more",
      """
      - Read More “The Dry Year”: How Port Hale Lost Its Springs. The council knew of it.
      - Read More 12 Wells That Ran Dry. What Did the Town Learn From Them?
      - Listen to the latest episode of Dry Wells: Subscribe wherever you listen.
      - More Great Stories From Example Post
      + Read more, the teacher told them, “and write less.”
      + More great stories come from the harbour than from the hills.
      """),
    RuleTable(
      "advertisement",
      """
      - Advertisement
      - ADVERTISEMENT
      - Advertisement:
      - AD
      - Sponsored content
      - Advertisement - Continue reading below
      - Article continues after sponsor message
      - Story continues below advertisement
      + Advertisement is what keeps the paper alive.
      + The advertisement drew forty complaints in a week.
      + "Ad," he said, and pointed at the screen.
      + Ads for the new line ran on every channel on Sunday night.
      """),
    RuleTable(
      "story_continues",
      """
      - Story Continued Below
      - Story continues below
      - STORY CONTINUES
      - Article continues below
      - Continue reading the main story
      - Continue Reading Below →
      - Skip to content
      - Back to top
      - Page 2 of 4
      + The story continues below the surface of the lake.
      + Continue reading, the teacher told the boy.
      + "Story continued," the note in the margin said.
      + Page 2 of the report lists nine wells that have run dry.
      """),
    RuleTable(
      "read_more",
      """
      - READ MORE: Why the province waits
      - For more on the wells of the north, listen to Dry Wells.
      - For the latest figures of the springs, follow along at https://example.com/springs.
      + For the latest of the wells, the town paid too much.
      - READ MORE:Does the harbour need a second well?
      - Read more: The long summer of the springs
      - READ ALSO: Three towns that share a river
      - ALSO READ | What a litre costs in each province
      - RELATED: Pipes of the last century
      - SEE ALSO: Ministry asks for patience
      - WATCH: The mayor's speech in full
      - More on this...
      - MORE FROM OUR CORRESPONDENT
      - Read more about the springs here.
      - Read the full story here
      - Water prices:Province delays its answer
      - 'We are out of water':Province delays its answer to the council
      - ‘Out of water.’:Province delays its answer to the council
      + 'Water':the word was on every wall of the town hall
      - You may also be interested in:
      - You might also be interested in...
      + You might also be interested in what the mayor said next, he wrote.
      - WATER PRICES:Province delays its answer to the council
      + NASA:the agency of space
      - Related Coverage Province to decide on wells at noon
      + Related coverage of the wells is thin, he said.
      - Read the report
      - READ THE FULL TRANSCRIPT
      + Read the report before you vote, the mayor told them.
      + Read more carefully, the bill gives the province a veto.
      + More than 100 people waited outside the hall.
      + Related costs rose by a tenth last year.
      + Watch what they do, she said, and not what they say.
      + See also the second volume, which the court quoted at length.
      + "READ MORE: it is good for you," said the poster in the hall.
      + More from the wells than from the river, the report said, would reach the town.
      + Background
      + Timeline
      """),
    RuleTable(
      "loading",
      """
      - Loading...
      - Loading…
      - Loading
      - LOADING....
      - Please wait
      - Please wait while we load
      - An error has occurred. Please try again
      - Something went wrong
      + Loading the ship took nine hours.
      + Something went wrong with the valve, the engineer said.
      + Please wait for the bell, the usher told them.
      + "Loading," the screen said for an hour.
      """),
    RuleTable(
      "media_player",
      """
      - Media playback is unsupported on your device
      - Media playback is unsupported on your device Media caption The mayor explains the plan
      - Media caption A walk along the old pipe
      - JUST WATCHED Mayor: We had hoped Replay More Videos ... MUST WATCH Mayor: We had hoped 01:21
      - Please enable Javascript to watch this video
      - Browser not compatible.
      - Listen to this article
      - 02:45
      - 3 min read
      - Scroll down for video
      - CLOSE The mayor speaks about the wells. Example Daily
      + Media playback is what the device was built for.
      + Video of the meeting was shown to the court on Friday.
      + He had just watched the replay when the phone rang.
      + Play resumed after an hour of rain.
      + Close to the harbour, the road is under water.
      """),
    RuleTable(
      "gallery",
      """
      - Slideshow (5 Images)
      - next Image 1 of 2
      - Photos: The springs of the town Photos: The springs of the town A boy drinks. Hide Caption 1 of 9
      - Hide Caption 3 of 15
      - Hide caption A boy fills a jug at the old well. Previous Next Jane Doe/Example Press
      - View gallery
      - Click to enlarge
      - 1 of 12
      + The gallery showed forty pictures of the springs.
      + Photos of the meeting were shown to the court.
      + Image 1 of the report shows the old well.
      + Two of 12 wells are dry.
      """),
    RuleTable(
      "newsletter",
      """
      - Sign up for Daily Newsletters
      - Sign up for our newsletter to get the best of the week
      - Get the morning briefing in your inbox
      - Subscribe to our weekly newsletter
      - Want more news like this in your inbox? Sign up here.
      - By signing up you agree to receive email newsletters or alerts from us.
      - Enter your email address
      - The Harbour Letter A weekly look at the coast. You can unsubscribe at any time.
      + Sign up or leave, the sergeant told the recruits.
      + Insurers want more young people to sign up for health plans this year.
      + The newsletter of the party reached a million inboxes.
      + He said he would subscribe to no such theory.
      + Get used to it, the coach told his players.
      """),
    RuleTable(
      "share",
      """
      - Share this article
      - Share this:
      - Read or Share this story: https://example.com/2Ab3
      - Leave a comment
      - View comments
      - 34 shares
      - 12 Comments
      - Was this article helpful?
      - Facebook Twitter Email Print
      + Share prices fell by a tenth after the news.
      + Print is not dead, the publisher said.
      + Comments by the minister angered the town.
      + Share this burden with us, the mayor asked the province.
      """),
    RuleTable(
      "follow",
      """
      - Follow Jane Doe on Twitter @janedoe
      - Why not follow Example Isles on Facebook and Twitter? Send us a note.
      + Why follow the river, he asked.
      - Follow @exampledaily
      - Follow us on Facebook and Instagram.
      - Like us on Facebook
      - Join us on Twitter and Facebook
      - Find Example News on Facebook, Instagram and Twitter.
      - Twitter: @janedoe
      - Follow Tomas Weil on X.
      + Following the vote, the members went home.
      + Follow the money, the old editor used to say.
      + Twitter said that it had closed the account.
      + Join us, the crowd shouted to the soldiers.
      """),
    RuleTable(
      "app_download",
      """
      - CLICK HERE TO GET THE EXAMPLE NEWS APP
      - Download the Example News app for full coverage
      - GET THE EXAMPLE APP
      - Get our free app
      - Open in app
      - Install our app
      - Scan the QR code to download it
      - Available on the App Store
      + The app was downloaded two million times.
      + Get the apple, he told the boy.
      + Download speeds in the province are the lowest of all.
      + Open the gates, the crowd shouted.
      """),
    RuleTable(
      "click_here",
      """
      - CLICK HERE FOR COMPLETE COVERAGE OF THE DROUGHT
      - Click here to read the ruling.
      - Click for more from the Harbour Post.
      - Click to listen to the hearing.
      - To learn more about the wells or to help, click here.
      - Visit our website for the timetable.
      - Tap here for the live map
      - To read more of her columns, visit the archive.
      + Clicking sounds came from the pump all night.
      + Click, went the lock, and the door was open.
      + "Click here," the false message said.
      + Visitors click on the map a thousand times a day.
      """),
    RuleTable(
      "membership",
      """
      - Support our journalism
      - Become a member
      - Subscribe now for as little as $2 a month!
      - Already a subscriber? Log in.
      - If you enjoyed this article, consider a subscription.
      - You have reached your limit of free articles.
      - Please consider making a donation.
      - This article is for subscribers only
      - To continue reading this article, register for free.
      + Support for the mayor fell to a third.
      + Become what you are, the poet wrote.
      + Members of the council become paid officers next year.
      + Your support matters, he told the crowd, and they cheered.
      + Subscribers lost their money when the club closed.
      """),
    RuleTable(
      "contact",
      """
      - Send letters to letters@example.com.
      - You can also send story ideas to isles@example.com
      - Got a tip? Write to tips@example.com.
      - Contact the author at jane@example.com
      - Email us at desk@example.com
      - Do you have information about the wells? Do you have a story to tell?
      - Have you been affected by the drought? Get in touch.
      - Please include a contact number if you are willing to speak to a journalist.
      - Send us your questions
      - We want to hear from you
      + Send help, the message said.
      + Contact with the ship was lost at noon.
      + He got a tip from a neighbour and drove to the well.
      + Letters to the minister went without an answer.
      """),
    RuleTable(
      "copyright",
      """
      - Copyright © 2021 Example Press. All rights reserved.
      - Copyright 2021 Example Press
      - © 2021 Example Content Agency, LLC
      - (c) 2013, Example Writers
      - ©2019 Jane Doe
      - All rights reserved.
      - This material may not be published, broadcast, rewritten or redistributed.
      - COPYRIGHT 2016 CREATORS.COM
      + Copyright law protects the song for seventy years.
      + Copyright is the least of their problems, the lawyer said.
      + Powered by steam, the old pump still runs on Sundays.
      + The rights reserved to the states are listed in an annex.
      """),
    RuleTable(
      "disclaimer",
      """
      - The opinions expressed by columnists are their own and do not represent the views of the paper.
      - The views expressed in this article are the author's own.
      - Views expressed here are not those of the editors.
      - This story has not been edited by our staff and is published from a feed.
      - We may earn a commission from links on this page.
      - Quotes delayed at least 15 minutes.
      - (Advisory: Story includes language that may offend)
      - Our Standards: The Example Trust Principles.
      + The views from the tower reach as far as the sea.
      + The opinions expressed in the survey surprised the mayor.
      + Correction: An earlier version of this article misstated the age of Mayor Orrick. She is 61.
      + Quotes from the letter were read in court.
      """),
    RuleTable(
      "contributed",
      """
      - Jane Doe contributed to this report.
      - The Example Press contributed to this report
      - Example News' Jane Doe and Tomas Weil contributed to this story.
      - -- Jane Doe contributed reporting.
      - Contributing: Jane Doe and Tomas Weil
      - Additional reporting by Jane Doe in Port Hale
      - (Reporting by Jane Doe; Editing by Tomas Weil)
      - Reporting by Jane Doe in Port Hale; Writing by Tomas Weil
      - With files from Example Press
      + He contributed to this report by the committee and to two others.
      + Rain contributed to this disaster.
      + The company contributed reporting software worth a million.
      + Reporting from the front is dangerous, she said.
      + "She contributed to this report," the chairman said.
      """),
    RuleTable(
      "originally_published",
      """
      - This article was originally published on Example.com.
      - This story first appeared in the Harbour Post.
      - A version of this article appears in print on Page A12.
      - Originally published in the Harbour Post
      - This story has been updated.
      - This is a developing story. Check back for updates.
      - (This story was refiled to fix a typo in paragraph 3)
      - This piece originally appeared in the Harbour Post.
      + This article of the constitution was originally written in 1849.
      + This word first appeared in the 1960s.
      + The law was originally published in the gazette of the province.
      + Clarification: This story has a new paragraph about the vote of the second chamber.
      """),
    RuleTable(
      "cookie_notice",
      """
      - We use cookies to improve your experience.
      - This site uses cookies.
      - By continuing to use this site you agree to our terms.
      - Accept all cookies
      - This site is protected by reCAPTCHA and the privacy policy of its maker applies.
      - Your privacy choices
      - Please verify you are human
      - Cookie settings
      + We use water from the river for the fields.
      + Cookies were handed to the waiting crowd.
      + Accept the offer, his lawyer told him.
      + Access denied to the lawyers was the reason for the appeal, he said.
      """.replacing(
        "\n+ Access denied to the lawyers was the reason for the appeal, he said.", with: "")),
    RuleTable(
      "time_stamp",
      """
      - Updated at 1:50 p.m. ET
      - 7 years ago
      - 3 hours ago
      - Last updated: March 3, 2021
      - Published: 12 May 2019
      - Updated 10:15 AM EDT, Wed April 3, 2019
      - Posted on May 4, 2018
      - First posted 12:30
      + Seven years ago the town had four springs.
      + Updated rules for wells come into force in May.
      + March 18, 2021
      + Published accounts of the siege differ.
      """),
    RuleTable(
      "separator",
      """
      - ***
      - * * *
      - ___
      - - - -
      - —
      - […]
      - ------------
      - • • •
      + ?
      + 50%
      + 1.
      + 👏👏
      """),
    RuleTable(
      "photo_credit",
      """
      - AP
      - Reuters
      - (Getty Images)
      - Getty Images
      - Jane Doe/Reuters
      - (Jane Doe/AFP)
      - Jane Doe/AFP via Getty Images
      - Jane Doe / AP
      - AP Photo/Jane Doe
      - Tomas Weil/EXAMPLE
      + Bloomberg
      + Pennsylvania
      + Red and blue
      + The agency's picture
      + Reuters said so
      ~ The search goes on in all four provinces of the coast.⟦ (Yonhap)⟧
      + The pictures were taken by the agency (Reuters).
      """),
    RuleTable(
      "caption",
      """
      - Image copyright Getty Images
      - Image copyright AFP Image caption The mayor at the old well
      - FILE - In this May 3, 2020 photo, a boy drinks from the spring.
      - FILE PHOTO: A boy drinks from the spring.
      - Photo: Jane Doe
      - Enlarge this image toggle caption Jane Doe/AP Jane Doe/AP
      - A boy drinks from the spring on Tuesday. (Photo: Jane Doe, AP)
      - A boy drinks from the spring on Tuesday. (Jane Doe/Reuters)
      - Mayor Orrick at the well (AP Photo/Jane Doe)
      - A boy drinks from the spring. | Jane Doe/AP Photo
      - A boy drinks from the spring. Jane Doe/Getty Images
      - Photo by Jane Doe/Getty Images
      - In this photo taken Sunday, a boy drinks from the spring.
      + In this photograph he saw his own childhood.
      + The photo by itself proves nothing, the judge said.
      + File taxes early, the ministry says.
      + She joined the party (and left it) within a year.
      + He worked for the agency for ten years (Reuters confirmed this).
      + The deal was first reported by Reuters.
      """),
    RuleTable(
      "inline_teaser",
      """
      - (Also on EXAMPLE: The long summer)
      - ( DRIVING THE DAY: What to watch in the capital)
      - (SEE THE LIST: Ten wells that ran dry)
      ~ The vote failed by three.⟦ (VIDEO: The mayor's speech)⟧
      ~ The vote failed by three.⟦ READ MORE: Ten wells that ran dry⟧
      ~ The vote ⟦(PHOTOS: Ten votes) ⟧failed by three.
      ~ The vote failed by three. ⟦(RELATED: Ten wells) ⟧Then they went home.
      + The big firms (read: the two that own the springs) agreed.
      + Shares of the firm (NYSE:ABC) fell by a tenth.
      + Three towns (Port Hale, Orrick and Weil) share the river.
      + The law (see: the water act of 1908) is older than the town.
      + The members (more of them than last year) voted for the plan.
      """),
    RuleTable(
      "embedded_tweet",
      """
      - — Jane Doe (@janedoe) May 12, 2020
      ~ We had hoped for an answer.⟦ — Lena Orrick (@lenaorrick) March 3, 2018⟧
      ~ Look at this⟦ pic.twitter.com/a1B2c3D4⟧
      ~ Look at this⟦ https://t.co/a1B2c3D4 ⟧⟦pic.twitter.com/x9Y8z7 ⟧⟦— Jane Doe (@jane_doe) 3 May 2019⟧
      ~ The answer ⟦https://t.co/a1B2c3D4 ⟧was late.
      ~ No answer yet.⟦ - Jane Doe (@janedoe) May 12, 2020⟧
      + The account (@janedoe) was closed on Monday.
      + He wrote to jane@example.com on May 12, 2020.
      + The offer — a dozen wells — was late, said the account @orrick.
      + See the page at https://example.com/wells for the list.
      """),
  ]
}
