/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that a person typed */

#include "test-check-cases.h"

#include "test-draft.h"

#define VISION(text) "<goals><vision>" text "</vision></goals>"
#define OWN(text)                                                                                            \
  "<wording><own-clauses><own-clause id='own1'><heading>Parking</heading><text>" text                        \
  "</text></own-clause></own-clauses></wording>"
#define OWN_OFF(text)                                                                                        \
  "<wording><own-clauses><own-clause id='own1'><heading>Parking</heading><text>" text                        \
  "</text><state>off</state></own-clause></own-clauses></wording>"
#define REWORDED(of, text)                                                                                   \
  "<wording><clauses><clause id='cl1'><of>" of "</of><text>" text "</text></clause></clauses></wording>"
#define VISION_PATH "goals/vision"
#define OWN_PATH "wording/own-clauses/own-clause[@id='own1']/text"
#define TEN "one home in ten is cold and damp in winter "
#define FIFTY TEN TEN TEN TEN TEN

const TestCheckCase test_word_cases[] = {
  { "left-over",
    VISION ("Homes that are XX"
            "X warm."),
    "“Vision” still holds a word that stands for something to come.", VISION_PATH },
  { "left-over", VISION ("[insert the aim]"),
    "“Vision” still holds a word that stands for something to come.", VISION_PATH },
  { "left-over", VISION ("To be done by ____."),
    "“Vision” still holds a word that stands for something to come.", VISION_PATH },
  { "left-over", REWORDED ("status", "It binds TBC."),
    "“Your own words” of Legal status still holds a word that stands for something to come.",
    "wording/clauses/clause[@id='cl1']/text" },
  { "left-over", OWN_OFF ("TBC"), NULL, NULL },
  { "left-over", VISION ("The XXIII Games [sic] of 2027?"), NULL, NULL },
  { "left-over", "<signing><notes>TBC</notes></signing>", NULL, NULL },
  { "square-brackets", VISION ("Within [three] months."), "“Vision” has words in square brackets: “[three]”.",
    VISION_PATH },
  { "square-brackets", VISION ("As [t]he court said [sic], in [2005] …"), NULL, NULL },
  { "bullet-within", VISION ("Homes: • warm • dry"), "“Vision” has the bullet of a list within a line.",
    VISION_PATH },
  { "bullet-within", VISION ("• Warm\n• Dry"), NULL, NULL },
  { "doubled-word", VISION ("Homes that are are warm."), "“Vision” has a word twice in a row: “are are”.",
    VISION_PATH },
  { "doubled-word", VISION ("He knew that that was so, and had had enough; it's s so. Are\nare they?"), NULL,
    NULL },
  { "doubled-word", "<partners><partner id='p1'><name>Walla Walla</name></partner></partners>", NULL, NULL },
  { "doubled-mark", VISION ("Warm,, dry."), "“Vision” has two marks together: “,,”.", VISION_PATH },
  { "doubled-mark", VISION ("Warm, etc., and so on…"), NULL, NULL },
  { "unmatched", VISION ("Warm (and dry."),
    "“Vision” has a bracket or quotation mark without its other half: “(and”.", VISION_PATH },
  { "unmatched", VISION ("The “warm homes plan."),
    "“Vision” has a bracket or quotation mark without its other half: ““warm”.", VISION_PATH },
  { "unmatched", VISION ("a) warm (dry [and light])\nb) 12\" pipes of the \"best\" kind\n(c) safe"), NULL,
    NULL },
  { "markers", VISION ("(a) warm\n(b) dry\n(d) light"),
    "“Vision” has a list that leaves out a number or letter before “(d)”.", VISION_PATH },
  { "markers", VISION ("1. warm\n2. dry\n4. light"),
    "“Vision” has a list that leaves out a number or letter before “4.”.", VISION_PATH },
  { "markers", VISION ("(a) warm\n(i) oil\n(ii) gas\n(b) dry\n1. one\n2. two\n1. again\n2. more"), NULL,
    NULL },
  { "markers", VISION ("(g) warm\n(h) dry\n(i) light\n(j) safe"), NULL, NULL },
  { "no-such-date", VISION ("By 31 June 2027."), "“Vision” names a day that there is not: “31 June 2027”.",
    VISION_PATH },
  { "no-such-date", VISION ("On 29th February 2027 or 31/02/2028 or 2027-13-01."),
    "“Vision” names a day that there is not: “29th February 2027”, “31/02/2028”, “2027-13-01”.",
    VISION_PATH },
  { "no-such-date",
    VISION ("By 29 February 2028, 29 February, 30/06/2027, 06/30/2027 or 24/7/365; 5 May Road"), NULL, NULL },
  { "wrong-weekday", VISION ("On Monday 2 March 2027."),
    "“Vision” names a date that is on another day of the week: “Monday 2 March 2027”.", VISION_PATH },
  { "wrong-weekday", VISION ("On Tuesday, 2 March 2027, and on any Monday 3 March."), NULL, NULL },
  { "number-contradicts", VISION ("Within thirty (20) days."),
    "“Vision” says one number in words and another in figures: “thirty (20)”.", VISION_PATH },
  { "number-contradicts", VISION ("5 (six) homes"),
    "“Vision” says one number in words and another in figures: “5 (six)”.", VISION_PATH },
  { "number-contradicts", VISION ("Phase one (2027), twenty-one (21) and two (one of them new)"), NULL,
    NULL },
  { "number-twice", VISION ("one hundred and twenty (120) homes"),
    "“Vision” writes a number twice: “one hundred and twenty (120)”.", VISION_PATH },
  { "number-twice", VISION ("two homes (of 2)"), NULL, NULL },
  { "spaced-slash", VISION ("homes/ flats"), "“Vision” has a space beside a slash: “s/ f”.", VISION_PATH },
  { "spaced-slash", VISION ("Cyngor / Council and homes/flats"), NULL, NULL },
  { "absurd-word", VISION ("partnersworktogethertokeephomeswarm"),
    "“Vision” has a very long word: “partnersworktogethertokeephomeswarm”.", VISION_PATH },
  { "absurd-word", VISION ("www.example.org/partnersworktogethertokeephomeswarm"), NULL, NULL },
  { "promise-not-binding", "<status><binding>none</binding></status>" OWN ("Partners shall park here."),
    "The agreement is not binding, but “What it says” of Parking says “shall”.", OWN_PATH },
  { "promise-not-binding", "<status><binding>all</binding></status>" OWN ("Partners shall park here."), NULL,
    NULL },
  { "promise-not-binding", "<status><binding>none</binding></status>" OWN ("Partners park in Marshall Road."),
    NULL, NULL },
  { "promise-not-listed", "<status><binding>listed</binding></status>" OWN ("Partners must park here."),
    "Only some clauses bind, and “What it says” of Parking is in none of them, but it says “must”.",
    OWN_PATH },
  { "promise-not-listed",
    "<status><binding>listed</binding></status>" REWORDED ("costs", "Partners must pay here."), NULL, NULL },
  { "no-split", OWN ("The partners will pay the costs of parking."),
    "“What it says” of Parking puts a cost on all partners and does not say how it is split: “The partners "
    "will pay”.",
    OWN_PATH },
  { "no-split", OWN ("The partners will pay the costs of parking in equal shares."), NULL, NULL },
  { "no-split", OWN ("The partners will share what they know."), NULL, NULL },
  { "no-such-thing", OWN ("Ask the Lead Partner."),
    "“What it says” of Parking speaks of “Lead Partner”, but nothing says what or who that is.", OWN_PATH },
  { "no-such-thing", PARTNERS "<roles><lead>p1</lead></roles>" OWN ("Ask the Lead Partner."), NULL, NULL },
  { "archaic", VISION ("Homes and the heating thereof."), "“Vision” uses old lawyers’ words: “thereof”.",
    VISION_PATH },
  { "archaic", VISION ("Wherever there is a home, here or there."), NULL, NULL },
  { "latin", VISION ("Homes, inter  alia, are warm."),
    "“Vision” has words that are not everyday English: “inter  alia”.", VISION_PATH },
  { "latin", VISION ("International aliases"), NULL, NULL },
  { "wordy", VISION ("Prior to winter, in order to save heat"),
    "“Vision” could say the same in fewer words: “Prior to”, “in order to”.", VISION_PATH },
  { "wordy", VISION ("A priority to order to"), NULL, NULL },
  { "vague", OWN ("Rules change from time to time."),
    "“What it says” of Parking leaves open who decides, when or by what: “from time to time”.", OWN_PATH },
  { "vague", "<governance><remit>Reasonable steps, as appropriate.</remit></governance>",
    "“What it is for” leaves open who decides, when or by what: “Reasonable”, “as appropriate”.",
    "governance/remit" },
  { "vague", VISION ("Rules change from time to time."), NULL, NULL },
  { "vague", OWN ("Partners use all reasonable endeavours, at variousness."), NULL, NULL },
  { "and-or", VISION ("Homes and/or flats"), "“Vision” says “and/or”.", VISION_PATH },
  { "and-or", VISION ("Homes and, or, flats"), NULL, NULL },
  { "slash-for-or", OWN ("Keep cars/vans out."),
    "“What it says” of Parking uses a slash for a word: “cars/vans”.", OWN_PATH },
  { "slash-for-or", VISION ("Warm homes for tenants/owners, too."),
    "“Vision” uses a slash for a word: “tenants/owners”.", VISION_PATH },
  { "slash-for-or", OWN ("See www.example.org/parking/cars; 20 km/h; and/or 2027/28"), NULL, NULL },
  { "long-sentence", VISION (TEN TEN "so it is not very good"),
    "“Vision” has a sentence of 26 words: “one home in ten is cold and damp…”.", VISION_PATH },
  { "long-sentence", VISION (TEN TEN "that is so now. One " TEN ";\n" TEN "\n- " TEN "\n- " TEN), NULL,
    NULL },
  { "long-block", VISION (FIFTY ". " FIFTY ". " TEN ". " TEN ". " TEN),
    "“Vision” has 130 words in one paragraph: “one home in ten is cold and damp…”.", VISION_PATH },
  { "long-block", VISION (FIFTY ".\n" FIFTY ".\n" FIFTY), NULL, NULL },
  { "mixed-duty",
    "<wording><own-clauses><own-clause id='own1'><heading>Parking</heading><text>Partners shall park "
    "here.</text></own-clause><own-clause id='own2'><heading>Keys</heading><text>Partners must lock "
    "up.</text></own-clause></own-clauses></wording>",
    "“What it says” of Keys says “must” where others of your own words say “shall”.",
    "wording/own-clauses/own-clause[@id='own2']/text" },
  { "mixed-duty",
    "<governance><remit>It shall approve spending.</remit></governance>" OWN ("Partners must lock up."),
    "“What it says” of Parking says “must” where others of your own words say “shall”.", OWN_PATH },
  { "mixed-duty", OWN ("Partners must lock up. They must park here."), NULL, NULL },
  { "mixed-efforts", VISION ("Use reasonable endeavours") OWN ("Use best endeavours"),
    "“What it says” of Parking says “best endeavours” and elsewhere the agreement says “reasonable "
    "endeavours”.",
    OWN_PATH },
  { "mixed-efforts", VISION ("Use reasonable endeavours") OWN ("Use reasonable efforts"), NULL, NULL },
  { "efforts-undefined", VISION ("Use best endeavours."),
    "“Vision” asks for “best endeavours”, and nothing says how far that goes.", VISION_PATH },
  { "efforts-undefined", VISION ("Use reasonable efforts."),
    "“Vision” asks for “reasonable efforts”, and nothing says how far that goes.", VISION_PATH },
  { "efforts-undefined",
    VISION (
        "Use best endeavours.") "<definitions><definition id='d1'><term>best endeavours</term><meaning>what "
                                "a careful body would do</meaning></definition></definitions>",
    NULL, NULL },
};

const gsize test_n_word_cases = G_N_ELEMENTS (test_word_cases);
