/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What only an agreement held as data can be asked: what one part of it says against another */

#include "test-check-cases.h"

#include "test-draft.h"

#define ENDING(inside) "<ending>" inside "<assets>share</assets></ending>"
#define STANDARD(of, inside)                                                                                 \
  "<wording><clauses><clause id='cl1'><of>" of "</of>" inside "</clause></clauses></wording>"
#define COUNCIL                                                                                              \
  "<partners><partner id='p1'><name>Eastvale</name><kind>local-authority</kind></partner></partners>"
#define CHARITY                                                                                              \
  "<partners><partner id='p1'><name>Warm Hearths</name><kind>charity</kind></partner></partners>"
#define STARTS "<term><start-rule>date</start-rule><start>2027-04-01</start></term>"
#define LONG_TERM "each person who lives in a home in the district that is let by a landlord"
#define LONG_HEADING                                                                                         \
  "What partners do when the work that they planned for the year cannot be done in that year for want of "   \
  "money, of people or of time to do it in"
#define AIMS(one, other)                                                                                     \
  "<goals><objectives><objective id='o1'><text>" one "</text></objective><objective id='o2'><text>" other    \
  "</text></objective></objectives></goals>"
#define AIM_PATH "goals/objectives/objective[@id='o2']/text"
#define OWN_HEADING(heading)                                                                                 \
  "<wording><own-clauses><own-clause id='own1'><heading>" heading "</heading></own-clause></own-clauses>"    \
  "</wording>"
#define TEN_LINES "a\na\na\na\na\na\na\na\na\na\n"
#define OWN_LINES(text)                                                                                      \
  "<wording><own-clauses><own-clause id='own1'><heading>Parking</heading><text>" text                        \
  "</text></own-clause></own-clauses></wording>"
#define EXTENDED(notice, stop)                                                                               \
  "<term><extension-rule>automatic</extension-rule><extension-notice>" stop "</extension-notice></term>"     \
  "<leaving><notice>" notice "</notice></leaving>"
#define SCORED(inside) "<risks>" RISK ("r1", "<likelihood>2</likelihood><impact>3</impact>" inside) "</risks>"

const TestCheckCase test_whole_cases[] = {
  { "open-point", "<review><points><point id='op1'><question>How many?</question></point></points></review>",
    "Still open between the partners: How many?", "review/points/point[@id='op1']" },
  { "open-point",
    "<review><points><point id='op1'><question>How many?</question><agreed-by>The Board</agreed-by></point>"
    "</points></review>",
    NULL, NULL },
  { "risk-no-response", SCORED (""), "Nothing says what is done about the risk “Fuel prices”.",
    "risks/risk[@id='r1']/response" },
  { "risk-no-response", SCORED ("<response>accept</response>"), NULL, NULL },
  { "risk-no-response", "<risks>" RISK ("r1", "<likelihood>2</likelihood><impact>2</impact>") "</risks>",
    NULL, NULL },
  { "risk-no-action",
    "<risks>" RISK ("r1",
                    "<likelihood>4</likelihood><impact>3</impact><answered-by>term</answered-by>") "</risks>",
    NULL, NULL },
  { "bears-every-loss",
    PARTNERS
    "<risk-sharing><basis>percentage</basis><shares>" SHARE ("h1", "p1", "100.0") "</shares></risk-sharing>",
    "Eastvale bears every loss alone.", "risk-sharing/shares/share[@id='h1']/percent" },
  { "bears-every-loss",
    PARTNERS "<risk-sharing><basis>percentage</basis><shares>" SHARE ("h1", "p1", "99")
        SHARE ("h2", "p2", "1") "</shares></risk-sharing>",
    NULL, NULL },
  { "pooled-money-no-end", PARTNERS "<fund><host>p1</host></fund>" ENDING (""),
    "There is a pooled fund, but nothing says what happens to the money in it at the end.", "ending/money" },
  { "pooled-money-no-end", PARTNERS "<fund><host>p1</host></fund>" ENDING ("<money>equal</money>"), NULL,
    NULL },
  { "no-staff-ending",
    "<staff><posts><post id='q1'><title>Officer</title></post></posts></staff>" ENDING (""),
    "There are posts, but nothing says what happens to staff at the end.", "ending/staff" },
  { "no-staff-ending", "<staff><arrangement>none</arrangement></staff>" ENDING (""), NULL, NULL },
  { "no-contracts-ending",
    "<contracts><named><contract id='n1'><name>Boilers</name></contract></named></contracts>" ENDING (""),
    "There are contracts with others, but nothing says what happens to them at the end.",
    "ending/contracts" },
  { "no-contracts-ending", "<contracts><rule>own</rule></contracts>" ENDING (""), NULL, NULL },
  { "no-announced-ending", ENDING ("<exit-plan>3 months</exit-plan>"),
    "There is a plan for the end, but nothing says who announces it.", "ending/announced" },
  { "no-announced-ending", ENDING (""), NULL, NULL },
  { "no-announced-ending",
    "<ending><exit-plan>3 months</exit-plan><announced>each</announced><assets>share</assets></ending>", NULL,
    NULL },
  { "no-results-ending", "<information><ip><results>joint</results></ip></information>" ENDING (""),
    "Nothing says who may use the results after the end.", "ending/results" },
  { "no-results-ending",
    "<information><ip><results>joint</results></ip></information>" ENDING ("<results>all</results>"), NULL,
    NULL },
  { "no-partnership-off", STANDARD ("status", "<state>off</state>"),
    "The clause is switched off that says that no partnership in law is formed.",
    "wording/clauses/clause[@id='cl1']/state" },
  { "no-partnership-off", STANDARD ("status", "<state>on</state>"), NULL, NULL },
  { "no-partnership-off", STANDARD ("risk", "<state>off</state>"), NULL, NULL },
  { "no-partnership-lost", STANDARD ("status", "<text>This is legally binding.</text>"),
    "Your own words on legal status do not say that no partnership in law is formed.",
    "wording/clauses/clause[@id='cl1']/text" },
  { "no-partnership-lost", STANDARD ("status", "<text>Nothing here creates a legal partnership.</text>"),
    NULL, NULL },
  { "information-requests-off", COUNCIL STANDARD ("information", "<state>off</state>"),
    "A partner is a public body, and the clause on requests for information is switched off.",
    "wording/clauses/clause[@id='cl1']/state" },
  { "information-requests-off", CHARITY STANDARD ("information", "<state>off</state>"), NULL, NULL },
  { "information-requests-lost",
    COUNCIL STANDARD ("information", "<text>Partners share what they know.</text>"),
    "A partner is a public body, and your own words on information say nothing about freedom of information.",
    "wording/clauses/clause[@id='cl1']/text" },
  { "information-requests-lost",
    COUNCIL STANDARD ("information", "<text>Each partner answers a request for information.</text>"), NULL,
    NULL },
  { "renewed-before-notice", EXTENDED ("6 months", "3 months"),
    "By the time an extension can be stopped it is too late to give notice to leave before it.",
    "term/extension-notice" },
  { "renewed-before-notice", EXTENDED ("3 months", "3 months"), NULL, NULL },
  { "post-ends-early",
    "<staff><posts><post "
    "id='q1'><title>Officer</title><until>2027-03-31</until></post></posts></staff>" STARTS,
    "The post “Officer” ends before the agreement starts.", "staff/posts/post[@id='q1']/until" },
  { "post-ends-early",
    "<staff><posts><post "
    "id='q1'><title>Officer</title><until>2027-04-01</until></post></posts></staff>" STARTS,
    NULL, NULL },
  { "long-stop-late", STARTS "<ahead><long-stop>2027-04-02</long-stop></ahead>",
    "The agreement starts before the last day on which its conditions may be met.", "ahead/long-stop" },
  { "long-stop-late", STARTS "<ahead><long-stop>2027-04-01</long-stop></ahead>", NULL, NULL },
  { "lead-decides-alone",
    "<governance><decides>lead</decides></governance><variation><schedules>board</schedules></variation>",
    "The lead partner decides alone for the body that governs, and that body may change the agreement.",
    "governance/decides" },
  { "lead-decides-alone",
    "<governance><decides>lead</decides></governance><variation><schedules>all</schedules></variation>", NULL,
    NULL },
  { "signatory-no-position", IN_PARTNER ("<signatory-name>Ada Smith</signatory-name>"),
    "Nothing says in what position the signatory of Eastvale signs.",
    "partners/partner[@id='p1']/signatory-position" },
  { "signatory-no-position", IN_PARTNER ("<kind>individual</kind><signatory-name>Ada Smith</signatory-name>"),
    NULL, NULL },
  { "also-signs-no-position",
    IN_PARTNER ("<signatories><signatory id='g1'><name>Ben Lee</name></signatory></signatories>"),
    "Nothing says in what position Ben Lee signs.",
    "partners/partner[@id='p1']/signatories/signatory[@id='g1']/position" },
  { "also-signs-no-position",
    IN_PARTNER ("<signatories><signatory id='g1'><name>Ben "
                "Lee</name><position>Clerk</position></signatory></signatories>"),
    NULL, NULL },
  { "same-objective",
    "<goals><objectives><objective id='o1'><text>Warm homes</text></objective><objective id='o2'><text>Warm "
    "Homes</text></objective></objectives></goals>",
    "Two objectives say the same: “Warm Homes”.", "goals/objectives/objective[@id='o2']/text" },
  { "same-objective", OBJECTIVE (""), NULL, NULL },
  { "goal-elsewhere", AIMS ("Plant thousands of trees", "In each ward, planting a thousand trees"),
    "“In each ward, planting a thousand trees” is also an objective of “Warm and Well”.", AIM_PATH },
  { "goal-elsewhere", AIMS ("Plant thousands of trees", "Plant a hundred trees in every ward"), NULL, NULL },
  /* The same agreement, by its title, and by most of its objectives */
  { "goal-elsewhere", "<title>Warm and well</title>" AIMS ("x", "Plant a thousand trees in every ward"), NULL,
    NULL },
  { "goal-elsewhere", AIMS ("Mend forty boilers each winter", "Plant a thousand trees in every ward"), NULL,
    NULL },
  { "no-notice-email", PARTNERS "<notices><email>counts</email></notices>",
    "Notices count by email, but there is no email address for Eastvale.",
    "partners/partner[@id='p1']/notice-email" },
  { "no-notice-email", IN_PARTNER ("<email>a@example.org</email>") "<notices><email>counts</email></notices>",
    NULL, NULL },
  { "long-term", "<definitions><definition id='d1'><term>" LONG_TERM "</term></definition></definitions>",
    "The term “each person who lives in a home in the district…” is too long to be used.",
    "definitions/definition[@id='d1']/term" },
  { "long-term", "<definitions><definition id='d1'><term>Tenant</term></definition></definitions>", NULL,
    NULL },
  { "long-heading", OWN_HEADING (LONG_HEADING),
    "The heading “What partners do when the work that they planned…” is longer than a line.",
    "wording/own-clauses/own-clause[@id='own1']/heading" },
  { "long-heading", OWN_HEADING ("When work is late"), NULL, NULL },
  { "many-lines", OWN_LINES (TEN_LINES TEN_LINES TEN_LINES TEN_LINES "a\n"),
    "“Parking” has more than forty lines.", "wording/own-clauses/own-clause[@id='own1']/text" },
  { "many-lines", OWN_LINES (TEN_LINES TEN_LINES TEN_LINES TEN_LINES), NULL, NULL },
};

const gsize test_n_whole_cases = G_N_ELEMENTS (test_whole_cases);
