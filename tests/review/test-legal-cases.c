/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-check-cases.h"

#include "test-draft.h"

#define CONDITION(more)                                                                                      \
  PARTNERS "<ahead><conditions><condition id='x1'><text>Planning</text>" more                                \
           "</condition></conditions></ahead>"

const TestCheckCase test_legal_cases[] = {
  { "no-law", "<status><binding>all</binding><law>none</law></status>",
    "The agreement is to bind in law, but no law is named.", "status/law" },
  { "no-law", "<status><binding>none</binding><law>none</law></status>", NULL, NULL },
  { "heads-bind-all", "<kind>heads-of-terms</kind><status><binding>all</binding></status>",
    "These heads of terms are binding throughout.", "status/binding" },
  { "heads-bind-all", "<kind>agreement</kind><status><binding>all</binding></status>", NULL, NULL },
  { "nobody-bound",
    "<status><binding>non-public</binding></status><partners><partner id='p1'><kind>charity</kind></partner>"
    "<partner id='p2'><kind>school</kind></partner></partners>",
    "The agreement binds only partners that are not public bodies, and there are fewer than two of those.",
    "status/binding" },
  { "nobody-bound",
    "<status><binding>non-public</binding></status><partners><partner id='p1'><kind>charity</kind></partner>"
    "<partner id='p2'><kind>company</kind></partner></partners>",
    NULL, NULL },
  { "condition-no-owner", CONDITION (""), "No partner sees to the condition “Planning”.",
    "ahead/conditions/condition[@id='x1']/owner" },
  { "condition-no-owner", CONDITION ("<owner>p1</owner>"), NULL, NULL },
  { "condition-no-date", CONDITION (""), "Nothing says by when the condition “Planning” is met.",
    "ahead/conditions/condition[@id='x1']/by" },
  { "condition-no-date", CONDITION ("<by>2027-04-01</by>"), NULL, NULL },
  { "condition-too-late",
    "<ahead><conditions><condition id='x1'><text>Planning</text><by>2027-04-02</by></condition></conditions>"
    "<long-stop>2027-04-01</long-stop></ahead>",
    "The condition “Planning” is due after the last day on which it may be met.",
    "ahead/conditions/condition[@id='x1']/by" },
  { "condition-too-late",
    "<ahead><conditions><condition id='x1'><text>Planning</text><by>2027-04-01</by></condition></conditions>"
    "<long-stop>2027-04-01</long-stop></ahead>",
    NULL, NULL },
  { "no-notice-address", IN_PARTNER ("") "<notices><rule>formal</rule></notices>",
    "There is no address for notices to Eastvale.", "partners/partner[@id='p1']/notice-address" },
  { "no-notice-address", IN_PARTNER ("<address>Town Hall</address>") "<notices><rule>formal</rule></notices>",
    NULL, NULL },
  { "deed-no-witness",
    IN_PARTNER ("<signing-form>simple</signing-form>") "<signing><form>deed</form></signing>",
    "The agreement is a deed, but Eastvale signs without a witness or a seal.",
    "partners/partner[@id='p1']/signing-form" },
  { "deed-no-witness",
    IN_PARTNER ("<signing-form>seal</signing-form>") "<signing><form>deed</form></signing>", NULL, NULL },
  { "scots-deed", "<status><law>scotland</law></status><signing><form>deed</form></signing>",
    "Scots law governs the agreement, but it is signed as a deed.", "signing/form" },
  { "scots-deed", "<status><law>scotland</law></status><signing><form>subscription</form></signing>", NULL,
    NULL },
  { "scots-deed-partner",
    "<status><law>scotland</law></status>" IN_PARTNER ("<signing-form>deed</signing-form>"),
    "Scots law governs the agreement, but Eastvale signs as a deed.",
    "partners/partner[@id='p1']/signing-form" },
  { "scots-deed-partner",
    "<status><law>england-wales</law></status>" IN_PARTNER ("<signing-form>deed</signing-form>"), NULL,
    NULL },
  { "no-signatory", IN_PARTNER ("") "<signing><form>resolution</form></signing>", NULL, NULL },
  { "no-signatory",
    IN_PARTNER ("<signing-form>witness</signing-form>") "<signing><form>resolution</form></signing>",
    "Nobody is named to sign for Eastvale.", "partners/partner[@id='p1']/signatory-name" },
  { "company-form", IN_PARTNER ("<kind>individual</kind><signing-form>company-two</signing-form>"),
    "Eastvale is a person but signs as a company does.", "partners/partner[@id='p1']/signing-form" },
  { "company-form", IN_PARTNER ("<kind>individual</kind><signing-form>witness</signing-form>"), NULL, NULL },
  { "replaced-no-date",
    "<family><replaces><replaced id='o1'><title>Old pact</title></replaced></replaces></family>",
    "Nothing says which version of “Old pact” is replaced.", "family/replaces/replaced[@id='o1']/date" },
  { "replaced-no-date",
    "<family><replaces><replaced id='o1'><title>Old pact</title><date>2020-01-01</date></replaced></replaces>"
    "</family>",
    NULL, NULL },
};

const gsize test_n_legal_cases = G_N_ELEMENTS (test_legal_cases);
