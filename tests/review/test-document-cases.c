/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Terms, headings and references, which the whole document shows */

#include "test-check-cases.h"

#include "test-draft.h"

#define KIND "<kind>agreement</kind>"
#define VISION(text) "<goals><vision>" text "</vision></goals>"
#define TERM(id, term, meaning)                                                                              \
  "<definition id='" id "'><term>" term "</term><meaning>" meaning "</meaning></definition>"
#define TERMS(inside) "<definitions>" inside "</definitions>"
#define OWN(id, heading, text)                                                                               \
  "<own-clause id='" id "'><heading>" heading "</heading><text>" text "</text></own-clause>"
#define SCHEDULE(id, heading)                                                                                \
  "<own-clause id='" id "'><heading>" heading                                                                \
  "</heading><text>One\nTwo</text><kind>schedule</kind></own-clause>"
#define OWNS(inside) "<wording><own-clauses>" inside "</own-clauses></wording>"
#define ONE(text) OWNS (OWN ("own1", "Parking", text))
#define OWN_PATH "wording/own-clauses/own-clause[@id='own1']/text"
#define NAMED                                                                                                \
  "<partners>" PARTNER ("p1", "Eastvale District Council") PARTNER ("p2", "Warm &amp; Well Ltd") "</"        \
                                                                                                 "partners>"
#define DUTIES(first, second)                                                                                \
  "<partners><partner id='p1'><name>Eastvale</name><duties><duty id='d1'><text>" first                       \
  "</text></duty></duties></partner><partner id='p2'><name>City</name><duties><duty id='d2'><text>" second   \
  "</text></duty></duties></partner></partners>"

const TestCheckCase test_document_cases[] = {
  { "term-twice", KIND TERMS (TERM ("d1", "Net Saving", "x") TERM ("d2", "net saving", "y")),
    "The term “net saving” is explained twice.", "definitions/definition[@id='d2']/term" },
  { "term-twice", KIND TERMS (TERM ("d1", "Net Saving", "x") TERM ("d2", "Gross Saving", "y")), NULL, NULL },
  { "term-unused", KIND TERMS (TERM ("d1", "Net Saving", "what is saved")),
    "The term “Net Saving” is explained, but never used.", "definitions/definition[@id='d1']/term" },
  { "term-unused", KIND VISION ("All net savings.") TERMS (TERM ("d1", "Net Saving", "what is saved")), NULL,
    NULL },
  { "term-unused",
    KIND TERMS (TERM ("d1", "Net Saving", "the rest of a Gross Saving") TERM ("d2", "Gross Saving", "all")),
    NULL, "definitions/definition[@id='d2']/term" },
  { "term-once", KIND VISION ("A Net Saving.") TERMS (TERM ("d1", "Net Saving", "what is saved")),
    "The term “Net Saving” is explained, but used only once.", "definitions/definition[@id='d1']/term" },
  { "term-once", KIND VISION ("A Net Saving is a Net Saving.") TERMS (TERM ("d1", "Net Saving", "x")), NULL,
    NULL },
  { "term-small", KIND VISION ("All net savings.") TERMS (TERM ("d1", "Net Saving", "x")),
    "“Vision” writes “net savings” for the term “Net Saving”.", "goals/vision" },
  { "term-small", KIND VISION ("All savings.") TERMS (TERM ("d1", "Saving", "x")), NULL, NULL },
  { "term-circular", KIND TERMS (TERM ("d1", "Fund", "money in the Fund")),
    "The term “Fund” is explained by itself.", "definitions/definition[@id='d1']/term" },
  { "term-circular", KIND TERMS (TERM ("d1", "Fund", "the Pot of all") TERM ("d2", "Pot", "what a Fund is")),
    "The term “Pot” is explained by itself.", "definitions/definition[@id='d2']/term" },
  { "term-circular", KIND TERMS (TERM ("d1", "Fund", "the Eastvale Fund that the council set up")), NULL,
    NULL },
  { "heading-twice", KIND OWNS (OWN ("own1", "Parking", "x") OWN ("own2", "Parking", "y")),
    "Two clauses have the heading “Parking”.", "wording/own-clauses/own-clause[@id='own2']/heading" },
  { "heading-twice", KIND OWNS (OWN ("own1", "Parking", "x") OWN ("own2", "Car parking", "y")), NULL, NULL },
  { "no-such-clause", KIND ONE ("See clause 99.2."),
    "“What it says” of Parking refers to “clause 99.2”, which is not in the document.", OWN_PATH },
  { "no-such-clause", KIND VISION ("As Schedule 77 says."),
    "“Vision” refers to “Schedule 77”, which is not in the document.", "goals/vision" },
  { "no-such-clause",
    KIND ONE ("See clause 1, clause 99 of the Framework, clauses 98 and 99 and Clause 97(a)."), NULL, NULL },
  { "typed-number", KIND ONE ("See clause 1."),
    "“What it says” of Parking has the number of “clause 1” typed in.", OWN_PATH },
  { "typed-number", KIND ONE ("See {clause:status}, and clause 1 of the Act."), NULL, NULL },
  { "typed-heading", KIND ONE ("See “Legal status”."),
    "“What it says” of Parking names the heading “Legal status” without a reference to it.", OWN_PATH },
  { "typed-heading", KIND ONE ("See “legal status” and Legal status."), NULL, NULL },
  { "schedule-unmentioned", KIND OWNS (SCHEDULE ("own1", "Car parks")),
    "Nothing refers to the schedule “Car parks”.", "wording/own-clauses/own-clause[@id='own1']/heading" },
  { "schedule-unmentioned",
    KIND OWNS (SCHEDULE ("own1", "Car parks") OWN ("own2", "Parking", "See {clause:own1}.")), NULL, NULL },
  { "party-name", NAMED VISION ("Eastvale district council helps."),
    "“Vision” writes “Eastvale district council” for “Eastvale District Council”.", "goals/vision" },
  { "party-name", NAMED VISION ("Warm and Well Limited helps."),
    "“Vision” writes “Warm and Well Limited” for “Warm & Well Ltd”.", "goals/vision" },
  { "party-name",
    NAMED VISION ("The Eastvale District\nCouncil helps EASTVALE DISTRICT COUNCIL, and Eastvale."), NULL,
    NULL },
  { "same-duty", DUTIES ("Provides an office for the staff", "For the staff, provide an office"),
    "Eastvale and City have the same duty in different words.",
    "partners/partner[@id='p2']/duties/duty[@id='d2']/text" },
  { "same-duty", DUTIES ("Provide an office for the staff", "Provide an office for the staff"), NULL, NULL },
  { "same-duty", DUTIES ("Provide an office for the staff", "Provide a car for the staff"), NULL, NULL },
  { "no-such-body", ONE ("Ask the Steering Group."),
    "“What it says” of Parking speaks of “Steering Group”, but no body of that name is set up.", OWN_PATH },
  { "no-such-body",
    "<governance><body>the Steering Group</body></governance>" ONE ("Ask the Steering Group."), NULL, NULL },
  { "no-such-body", ONE ("Owners set up a group (the “Steering Group”). Ask the Steering Group."), NULL,
    NULL },
};

const gsize test_n_document_cases = G_N_ELEMENTS (test_document_cases);
