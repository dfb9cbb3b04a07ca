import type { Spec } from '../../texts/spec.js';

/** A genre that is none of the types: titles, headings, sentences, lines of lists; `|` or a line between them. */
function genre(titles: string, headings: string, prose: string, orders: string, items = prose): Spec {
  return { type: 'other', language: 'en', titles, headings, prose, items, orders, fields: 'Note|See|Info|Hint = noun' };
}

/** What stands in folders beside the papers that have a type. */
export const otherSpecs: readonly Spec[] = [
  genre(
    '{noun}-js|{noun} | {noun}: a {adjective} library for {verb}ing {noun}s|lib{noun}|README',
    'Installation|Usage|API|License|Contributing|Examples|Options|Requirements|Features|Getting started',
    `npm install {noun}
    A small library to {verb} {noun}s in the browser and in Node.
    Call {verb}({noun}, options) to get a promise of the result.
    See the documentation for a list of all options.
    Released under the MIT license.
    Pull requests are welcome; please add a test.
    This package has no dependencies.
    To build from source run make and make install.
    Requires version {number} or later.
    By default {verb} is true.
    const {noun} = require('{noun}')
    Please report bugs on the issue tracker.
    Copyright {name} and other contributors
    The module works in all modern browsers.
    Bindings for other languages are listed below.
    Check out the examples folder.`,
    'TPHLHPHP TSHPHLHS THLHPHP TPHPHL',
  ),
  genre(
    'Changelog|Release notes|NEWS|Version history|What changed|CHANGES|{noun} ({number}.{number}-1) unstable; urgency=medium|History',
    '{number}.{number}.0|Version {number}.{number}|[{number}.{number}.{number}] - {date}|{number}.{number} / {date}|Bug fixes|Breaking changes|Added|Fixed',
    `Fix crash when {noun} is empty (#{large})
    Add support for {adjective} {noun}s
    Remove deprecated option {noun}
    Update dependencies
    Improve performance of {verb}
    * New upstream release.
    Documentation fixes
    Bump version to {number}.{number}.{number}
    Drop support for old versions
    Closes: #{large}
    Refactor the {noun} module
    {verb}: handle missing {noun}
    Thanks to {name} for the patch
    -- {name} <{email}> {date}
    Merge pull request #{large}
    Backported the security fix`,
    'THLHLHLHL HLHLHL THLHLHL TLHLHLHLHL',
  ),
  genre(
    'The {noun} License|MIT License|Copyright notice|LICENSE|Terms of the open source licence|License agreement for {noun} software|COPYING|Legal notices',
    'Terms and conditions|Grant of copyright licence|Disclaimer of warranty|Redistribution|Definitions|How to apply these terms|Source code|Trademarks',
    `Permission is granted, free of charge, to any person obtaining a copy of this software to use and modify it.
    The software is provided as is, without any warranty, express or implied.
    Redistributions of source code must retain the copyright notice and this list of conditions.
    You may copy and distribute verbatim copies of the Program's source code.
    In no event shall the authors be liable for any claim or damages arising from the use of the software.
    Licensed under the Apache License; you may not use this file except in compliance with it.
    Copyright (C) {year} {name}
    Each contributor grants you a perpetual, worldwide, royalty-free patent licence.
    Files: * Copyright: {year} {name} License: GPL-2+
    You should have received a copy of the General Public License along with this program.
    Neither the name of the author nor of contributors may be used to endorse derived products.
    Derivative works must carry prominent notices that files were changed.
    On Debian systems the full text can be found in /usr/share/common-licenses.
    This package was debianised by {name} on {date}.
    Font software may be bundled and embedded with any software.
    The licence applies to the work as a whole and to any part of it.`,
    'TPP THPHPHP TPHPHP SPP',
  ),
  genre(
    '{noun}(1) - General Commands Manual|User manual|{product} user guide|Installation guide|Operating instructions|Administrator guide|Reference manual|How to use {noun}',
    'NAME|SYNOPSIS|DESCRIPTION|OPTIONS|SEE ALSO|Getting started|Troubleshooting|Safety instructions|Configuration|FILES|EXAMPLES|Maintenance',
    `{noun} [options] file...
    -v, --verbose  print what is being done
    The {verb} command reads {noun}s from standard input.
    Press the power button for {number} seconds to switch the device on.
    If no file is given, standard input is used.
    Do not expose the appliance to water.
    The default is to {verb} all {noun}s.
    Exit status is 0 on success and 1 otherwise.
    Open the settings menu and choose {noun}.
    Set this option to {number} to disable {noun}.
    Connect the cable as shown in figure {number}.
    This chapter explains how to configure {noun}.
    See also {noun}(8) and {noun}.conf(5).
    Clean the {thing} with a dry cloth only.
    The file format is described in section {number}.
    Variables may be set in the environment.`,
    'THPHLHPHP TPHPHP THLHLHPH THPHPHPHP',
  ),
  genre(
    "Grandma's {thing} soup|{adjective} pancakes|How to grow tomatoes|Trip report: {city}|Things to do in {city}|A walk through {city}|Garden diary|The history of {city}",
    'Ingredients|Preparation|Day {number}|Getting there|Where to eat|Method|Tips|What to see|Nature',
    `Preheat the oven to 180 degrees.
    Chop the onions and fry them in olive oil until golden.
    {number} g flour, {number} eggs, a pinch of salt
    We took the train to {city} and walked along the river.
    The old town dates back to the {number}th century.
    Water the seedlings every evening.
    Serve with fresh bread.
    The museum is closed on Mondays.
    It rained all day, so we stayed at the hotel and read.
    Stir gently and let it simmer for {number} minutes.
    The population of {city} is about {large}.
    Children love the beach.
    A ferry leaves every hour from the harbour.
    The battle ended in {year} and the town was rebuilt.
    Season with pepper to taste.
    In spring the meadows are full of flowers.`,
    'TPHLHP TPPP THPHP THLHPS',
  ),
  genre(
    'Introduction to {noun}|Chapter {number}|Lesson {number}: {noun}|On the theory of {noun}|A study of {adjective} {noun}|Abstract|Homework {number}|{noun} - an encyclopedia article',
    'Introduction|Method|Results|Discussion|References|Exercises|Definition|Theorem|Etymology|Conclusion|Related work|Experiments',
    `In this paper we study the effect of {noun} on {noun}.
    We show that the {adjective} case follows from the general one.
    Let x be an element of the set; then the claim follows by induction.
    The results are summarised in table {number}.
    [{number}] {last}, {first}. The {noun} of {noun}. {year}.
    Students should read chapter {number} before class.
    The word comes from Latin and means {noun}.
    Solve the following equation for x.
    Figure {number} shows the distribution of {noun}.
    Previous work has considered only {adjective} {noun}s.
    {last} et al. ({year}) report similar findings.
    The {noun} was first described in {year}.
    Explain in your own words what a {noun} is.
    Further research is needed.
    The experiment was repeated {number} times.
    In physics, {noun} is a measure of {noun}.`,
    'TPHPHPHP THPHPHPHL TPP THPHPHP',
  ),
  genre(
    'This is a test document|Test|Sample document|Hello world|Lorem ipsum|Untitled|Example file for testing|test {number}',
    'Heading {number}|Page {number}|Section|Sub-heading|Table of contents|Title|First|Second',
    `This is a test.
    This is the first paragraph of the document.
    Lorem ipsum dolor sit amet, consectetur adipiscing elit.
    The quick brown fox jumps over the lazy dog.
    Some text in bold and some in italics.
    Here is a footnote.
    Sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.
    An embedded image follows.
    This file was created with {noun} version {number}.
    Text in a text box.
    Row {number}, column {number}
    Header text and footer text.
    Ut enim ad minim veniam, quis nostrud exercitation.
    Keyword{number} Keyword{number}
    A hyperlink to {url}.
    Second page.`,
    'TS TP THSHS S PP TLS',
  ),
  genre(
    'Survey on {noun}|Frequently asked questions|Club newsletter {month}|Timetable {year}|Terms of use of the website|Privacy policy|School rules|Job opening: {job}',
    'How did you hear about us|Questions and answers|Upcoming events|Cookies|Opening hours|Your rights|What we offer|Your profile|Registration',
    `How satisfied are you with {noun}? Very / somewhat / not at all
    Q: Can I {verb} my {noun}? A: Yes, at any time.
    The summer party takes place on {date} in the club house.
    We use cookies to make this website work.
    Monday 9:00 mathematics, 10:00 biology, 11:00 sports
    You have the right to access and erasure of your data.
    We are looking for a {job} to join our team in {city}.
    Please bring your own lunch.
    Running in the corridors is not allowed.
    Members pay no entrance fee.
    Home | About us | Contact | Imprint | Login
    We welcome {first} as new member of the choir.
    Apply now with your documents until {date}.
    The library is open from {time} to {time}.
    Copyright {year}. All rights reserved.
    The match ended {number}:{number} for our team.`,
    'THPHLHP TPHP TLHL THPHPS',
  ),
  genre(
    '{noun} wins in {city}|Weather|Opinion: the {adjective} {noun}|Speech by the {job}|The {adjective} {noun}, a story|Poem|News of the day|Interview with {name}',
    'One|Two|Domestic|World|Sports|Afterwards|Morning|The end|Comment',
    `The government said on {date} that it would review the plan.
    At least {number} people were injured when a bus left the road near {city}.
    "I never thought it would come to this," he said and looked out of the window.
    My fellow citizens, we stand at a turning point.
    She opened the door and the cold wind came in.
    Rain in the north, sunny in the south, {number} degrees.
    The team from {city} won the final after extra time.
    O wind that sings across the silent sea
    Critics say the {noun} comes too late.
    He had not slept, and the road was long.
    Police are looking for witnesses.
    The minister rejected the accusations.
    What was your first thought? - That I had to call my mother.
    Once upon a time there was a {noun} in the woods.
    Thousands took to the streets of {city}.
    Let us go forward together with faith in the future.`,
    'TPP TPPP THPHP TPHPHPP',
  ),
];
