/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-check-cases.h"

#include "test-draft.h"

const TestCheckCase test_membership_cases[] = {
  { "no-class",
    "<classes><class id='k1'><name>Associates</name></class></classes><partners><partner "
    "id='p1'><name>Eastvale</name></partner></partners>",
    "Eastvale is in no class of partner.", "partners/partner[@id='p1']/class" },
  { "no-class",
    "<classes><class id='k1'><name>Associates</name></class></classes><partners><partner "
    "id='p1'><name>Eastvale</name><class>k1</class></partner></partners>",
    NULL, NULL },
  { "no-class", PARTNERS, NULL, NULL },
  { "class-of-nobody",
    "<classes><class id='k1'><name>Associates</name></class></classes><partners><partner "
    "id='p1'><name>Eastvale</name></partner></partners>",
    "No partner is one of the Associates.", "classes/class[@id='k1']" },
  { "class-of-nobody",
    "<classes><class id='k1'><name>Associates</name></class></classes><partners><partner "
    "id='p1'><name>Eastvale</name><class>k1</class></partner></partners>",
    NULL, NULL },
  { "class-of-nobody",
    "<classes><class id='k1'><name>Associates</name></class></classes><joining><class>k1</class></joining>",
    NULL, NULL },
  { "class-alike",
    "<classes><class id='k1'><name>Associates</name></class><class "
    "id='k2'><name>Members</name></class></classes>",
    "Nothing says how the classes of partner differ.", "classes" },
  { "class-alike",
    "<classes><class id='k1'><name>Associates</name><fee>50</fee></class><class "
    "id='k2'><name>Members</name></class></classes>",
    NULL, NULL },
  { "role-twice",
    PARTNERS "<roles><posts><post id='a1'><role>host</role></post><post "
             "id='a2'><role>host</role></post></posts></roles>",
    "One role is given twice.", "roles/posts/post[@id='a2']/role" },
  { "role-twice",
    PARTNERS "<roles><posts><post id='a1'><role>other</role></post><post "
             "id='a2'><role>other</role></post></posts></roles>",
    NULL, NULL },
  { "two-chairs",
    "<roles><posts><post "
    "id='a1'><role>chair</role></post></posts></roles><governance><chair>elected</chair></governance>",
    "A partner has the chair, but the body that governs finds its chair another way.",
    "roles/posts/post[@id='a1']/role" },
  { "two-chairs", "<roles><posts><post id='a1'><role>chair</role></post></posts></roles>", NULL, NULL },
  { "bodies-promise",
    "<status><binding>all</binding></status><roles><bodies><body id='y1'><name>Parish</name><duties><duty "
    "id='d1'><text>Help</text></duty></duties></body></bodies></roles>",
    "Parish does not sign, so nothing here binds it.", "roles/bodies/body[@id='y1']/duties" },
  { "bodies-promise",
    "<status><binding>none</binding></status><roles><bodies><body id='y1'><name>Parish</name><duties><duty "
    "id='d1'><text>Help</text></duty></duties></body></bodies></roles>",
    NULL, NULL },
  { "lead-joins", "<joining><rule>lead</rule></joining>",
    "Joining, review or ending is left to the lead partner, but no lead partner is named.", "roles/lead" },
  { "lead-joins", PARTNERS "<roles><lead>p1</lead></roles><joining><rule>lead</rule></joining>", NULL, NULL },
  { "open-but-closed", "<parties><open>school</open></parties><joining><rule>no</rule></joining>",
    "Others may sign, but no new partner may join.", "parties/open" },
  { "open-but-closed", "<parties><open>school</open></parties>", NULL, NULL },
  { "differs-in-nothing",
    PARTNERS "<leaving><exceptions><exception id='e1'><for>p1</for></exception></exceptions></leaving>",
    "Nothing says how leaving differs for Eastvale.", "leaving/exceptions/exception[@id='e1']" },
  { "differs-in-nothing",
    PARTNERS "<leaving><exceptions><exception id='e1'><for>p1</for><notice>1 "
             "years</notice></exception></exceptions></leaving>",
    NULL, NULL },
  { "differs-twice",
    "<classes><class id='k1'><name>Associates</name></class></classes><leaving><exceptions><exception "
    "id='e1'><for>k1</for></exception><exception id='e2'><for>k1</for></exception></exceptions></leaving>",
    "Leaving differs twice for Associates.", "leaving/exceptions/exception[@id='e2']/for" },
  { "differs-twice",
    PARTNERS "<leaving><exceptions><exception id='e1'><for>p1</for></exception><exception "
             "id='e2'><for>p2</for></exception></exceptions></leaving>",
    NULL, NULL },
  { "reference",
    "<classes><class id='k1'><name>Associates</name></class></classes><leaving><exceptions><exception "
    "id='e1'><for>p1</for></exception></exceptions></leaving>",
    "“For” of exception 1 names something that is no longer in the draft.",
    "leaving/exceptions/exception[@id='e1']/for" },
  { "reference",
    "<classes><class id='k1'><name>Associates</name></class></classes><leaving><exceptions><exception "
    "id='e1'><for>k1</for></exception></exceptions></leaving>",
    NULL, NULL },
  { "no-way-to-cure", "<default><removed-by>others</removed-by></default>",
    "A partner may be removed, but has no time to put things right.", "default/removed-by" },
  { "no-way-to-cure",
    "<leaving><breach-cure>9 days</breach-cure></leaving><default><removed-by>others</removed-by></default>",
    NULL, NULL },
  { "removed-unheard", "<default><removed-by>others</removed-by></default>",
    "Nothing lets a partner speak before it is removed.", "default/heard" },
  { "removed-unheard", "<default><removed-by>others</removed-by><heard>yes</heard></default>", NULL, NULL },
  { "suspended-for-nothing", "<default><suspended>vote</suspended></default>",
    "Nothing says when a partner is suspended.", "default/suspended" },
  { "suspended-for-nothing",
    "<default><unpaid-after>3 months</unpaid-after><suspended>vote</suspended></default>", NULL, NULL },
  { "extension-notice-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length><extension>1 "
    "years</extension><extension-notice>9 months</extension-notice></term>",
    "An extension would have to be settled before the agreement starts.", "term/extension-notice" },
  { "extension-notice-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length><extension>1 "
    "years</extension><extension-notice>3 months</extension-notice></term>",
    NULL, NULL },
  { "last-review-too-early",
    "<term><length-rule>fixed</length-rule><length>6 months</length><review-before-end>9 "
    "months</review-before-end></term>",
    "The last review would come before the agreement starts.", "term/review-before-end" },
  { "last-review-too-early",
    "<term><length-rule>fixed</length-rule><length>6 months</length><review-before-end>3 "
    "months</review-before-end></term>",
    NULL, NULL },
  { "stay-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><minimum-stay>1 "
    "years</minimum-stay></leaving>",
    "No partner may leave until after the agreement has ended.", "leaving/minimum-stay" },
  { "stay-too-long", "<leaving><minimum-stay>1 years</minimum-stay></leaving>", NULL, NULL },
  { "other-notice-too-long",
    PARTNERS
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><exceptions><exception "
    "id='e1'><for>p1</for><notice>1 years</notice></exception></exceptions></leaving>",
    "Notice to leave for Eastvale is longer than the agreement runs.",
    "leaving/exceptions/exception[@id='e1']/notice" },
  { "other-notice-too-long",
    PARTNERS
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><exceptions><exception "
    "id='e1'><for>p1</for><notice>1 months</notice></exception></exceptions></leaving>",
    NULL, NULL },
  { "other-stay-too-long",
    PARTNERS
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><exceptions><exception "
    "id='e1'><for>p1</for><minimum-stay>1 years</minimum-stay></exception></exceptions></leaving>",
    "The shortest stay of Eastvale is longer than the agreement runs.",
    "leaving/exceptions/exception[@id='e1']/minimum-stay" },
  { "other-stay-too-long",
    PARTNERS
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><exceptions><exception "
    "id='e1'><for>p1</for><minimum-stay>1 months</minimum-stay></exception></exceptions></leaving>",
    NULL, NULL },
  { "end-notice-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><ending><any-notice>1 "
    "years</any-notice></ending>",
    "Notice to end the whole is longer than the agreement runs.", "ending/any-notice" },
  { "end-notice-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><ending><any-notice>1 "
    "months</any-notice></ending>",
    NULL, NULL },
  { "cure-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><breach-cure>1 "
    "years</breach-cure></leaving>",
    "The time to put a breach right is longer than the agreement runs.", "leaving/breach-cure" },
  { "cure-too-long",
    "<term><length-rule>fixed</length-rule><length>6 months</length></term><leaving><breach-cure>1 "
    "months</breach-cure></leaving>",
    NULL, NULL },
  { "excused-too-long",
    "<force-majeure><replan>3 months</replan><leave-after>1 months</leave-after></force-majeure>",
    "A partner may leave before the partners plan again.", "force-majeure/leave-after" },
  { "excused-too-long",
    "<force-majeure><replan>1 months</replan><leave-after>3 months</leave-after></force-majeure>", NULL,
    NULL },
  { "removal-before-suspension",
    "<default><unpaid-after>3 months</unpaid-after><unpaid-removal>1 months</unpaid-removal></default>",
    "A partner that pays late may be removed before it is suspended.", "default/unpaid-removal" },
  { "removal-before-suspension",
    "<default><unpaid-after>3 months</unpaid-after><unpaid-removal>6 months</unpaid-removal></default>", NULL,
    NULL },
  { "objective-too-late",
    OBJECTIVE (
        "<by>2028-02-16</by>") "<term><start-rule>date</start-rule><start>2027-11-15</"
                               "start><length-rule>fixed</length-rule><length>3 months</length></term>",
    "The objective “Warm homes” is due after the agreement has ended.",
    "goals/objectives/objective[@id='o1']/by" },
  { "objective-too-late",
    OBJECTIVE (
        "<by>2028-02-15</by>") "<term><start-rule>date</start-rule><start>2027-11-15</"
                               "start><length-rule>fixed</length-rule><length>3 months</length></term>",
    NULL, NULL },
  { "objective-too-late",
    OBJECTIVE ("<by>2030-04-02</by>") "<term><start-rule>date</start-rule><start>2027-04-01</"
                                      "start><length-rule>fixed</length-rule><length>3 years</length></term>",
    "The objective “Warm homes” is due after the agreement has ended.",
    "goals/objectives/objective[@id='o1']/by" },
  { "objective-too-late",
    OBJECTIVE ("<by>2030-04-01</by>") "<term><start-rule>date</start-rule><start>2027-04-01</"
                                      "start><length-rule>fixed</length-rule><length>3 years</length></term>",
    NULL, NULL },
  { "objective-too-late",
    OBJECTIVE ("<by>2031-04-01</by>") "<term><start-rule>date</start-rule><start>2027-04-01</"
                                      "start><length-rule>fixed</length-rule><length>2 "
                                      "years</length><extension>2 years</extension></term>",
    NULL, NULL },
  { "lasts-no-time",
    "<term><length-rule>event</length-rule><until>the bridge opens</until><extension>1 "
    "years</extension></term>",
    "It runs until an event, so an extension has nothing to extend.", "term/length-rule" },
  { "lasts-no-time", "<term><length-rule>event</length-rule><until>the bridge opens</until></term>", NULL,
    NULL },
  { "ends-at-once", PARTNERS "<ending><fewer-than>3</fewer-than></ending>",
    "It would end at once: there are fewer partners than that.", "ending/fewer-than" },
  { "ends-at-once", PARTNERS "<ending><fewer-than>2</fewer-than></ending>", NULL, NULL },
};

const gsize test_n_membership_cases = G_N_ELEMENTS (test_membership_cases);
