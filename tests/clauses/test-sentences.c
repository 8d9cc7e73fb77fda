/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What single answers print. */

#include <string.h>

#include "cdt-assembler.h"
#include "sample-draft.h"

typedef struct
{
  guint n_partners;
  const char *answers; /* path=value, parted by "|"; "+list" adds an item */
  const char *says;
  const char *silent; /* (nullable) words that must not be there */
} Sentence;

static const Sentence sentences[] = {
  { 3, "parties/listed=schedule", "The partners are the three bodies listed in Schedule ",
    "The partners are:" },
  { 2, "kind=agreement", "This agreement, with its schedules, is all that the partners have agreed about",
    NULL },
  { 13, "title=T", "The partners are the 13 bodies listed in Schedule ", NULL },
  { 13, "parties/listed=front", "The partners are:", "listed in Schedule" },
  { 2, "partners/partner[1]/style=the Mayor and Burgesses|partners/partner[1]/kind=local-authority",
    "a local authority, acting as the Mayor and Burgesses; and", NULL },
  { 2, "partners/partner[2]/predecessor=the Old Trust", ", successor to the Old Trust", NULL },
  { 2, "parties/open=school in Eastvale",
    "Any school in Eastvale may also become a partner by signing this memorandum.",
    "other partner in writing" },
  { 2, "parties/successors=yes", "and a body that takes over its functions", NULL },
  { 2, "+classes|classes/class[1]/name=Associates",
    "None of the partners is one of the Associates at the start.", NULL },
  { 2,
    "+classes|classes/class[1]/name=Associates|classes/class[1]/singular=Associate|partners/partner[2]/"
    "class=k1",
    "The only Associate at the start is the Trust.", NULL },
  { 3,
    "+classes|classes/class[1]/name=the Associates|partners/partner[1]/class=k1|partners/partner[2]/class=k1",
    "The Associates are Eastvale and the Trust.", "The the" },
  { 2, "+classes|classes/class[1]/name=Associates|classes/class[1]/fee=50|classes/class[1]/votes=no",
    "They have no vote. Each of them pays £50 a year.", NULL },
  { 2,
    "+classes|classes/class[1]/name=Associates|classes/class[1]/singular=Associate|classes/class[1]/"
    "votes=yes",
    "Each Associate has a vote.", "of them has a vote" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|classes/class[1]/fee=50|classes/"
    "class[1]/votes=no",
    "It has no vote. It pays £50 a year.", "Each of them" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|partners/partner[2]/"
    "kind=individual|classes/class[1]/fee=50|classes/class[1]/votes=yes",
    "The Trust has a vote. The Trust pays £50 a year.", "It pays" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|+classes/class[1]/duties|classes/"
    "class[1]/duties/duty[1]/text=report once a year",
    "do this: report once a year.", "Each of the Associates" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|costs/basis=equal|+costs/"
    "exceptions|costs/exceptions/exception[1]/for=k1|costs/exceptions/exception[1]/rule=own",
    "bear only its own costs, and no part of the joint costs.", "ach of the Associates" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|governance/"
    "body=Board|+governance/exceptions|governance/exceptions/exception[1]/for=k1|governance/exceptions/"
    "exception[1]/votes=2",
    "However, the Trust has two votes.", "each of the" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|partners/partner[1]/"
    "class=k1|governance/body=Board|+governance/exceptions|governance/exceptions/exception[1]/"
    "for=k1|governance/exceptions/exception[1]/votes=2",
    "However, each of the Associates has two votes.", NULL },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|+risk-sharing/"
    "exceptions|risk-sharing/exceptions/exception[1]/for=k1|risk-sharing/exceptions/exception[1]/"
    "liability=own",
    "The Trust answers only for its own acts and omissions.", "ach of the Associates" },
  { 2,
    "+classes|classes/class[1]/name=Associates|partners/partner[2]/class=k1|+closing/warranties|closing/"
    "warranties/warranty[1]/for=k1|closing/warranties/warranty[1]/text=it is a charity",
    "The Trust confirms that it is a charity.", "ach of the Associates" },
  { 2, "roles/lead=p1|contracts/rule=lead",
    "The lead partner signs contracts for the partnership, on behalf of both partners.",
    "all the partners." },
  { 3, "roles/lead=p1|contracts/rule=lead", "on behalf of all the partners.", "both partners" },
  { 2, "kind=agreement", "unless the other partner agrees in writing", "every other partner" },
  { 3, "kind=agreement", "unless every other partner agrees in writing", NULL },
  { 2, "+roles/bodies|roles/bodies/body[1]/name=the Ombudsman|roles/bodies/body[1]/part=an observer",
    "One body is not a partner, but has a part in the partnership: the Ombudsman (an observer).",
    "These bodies" },
  { 2, "+grants|grants/grant[1]/holder=p2|grants/grant[1]/funder=the Lottery and the Arts Council",
    "The Trust receives money from the Lottery and the Arts Council, and answers for that money to those who "
    "give it.",
    NULL },
  { 2, "+income|income/source[1]/what=fees|income/source[1]/collector=p2|income/source[1]/split=collector",
    "The Trust collects the income from fees, and keeps it.", "collected by" },
  { 2, "costs/basis=per-project|risk-sharing/basis=as-costs",
    "any loss that arises from a project in the way in which they have agreed to share its costs.",
    "same way as joint costs" },
  { 2,
    "+risk-sharing/exceptions|risk-sharing/exceptions/exception[1]/for=p2|risk-sharing/exceptions/"
    "exception[1]/cap=50|risk-sharing/cap-rule=share",
    "Otherwise the most that a partner can owe the other partner", "The most that" },
  { 2, "parties/open=school in Eastvale|joining/rule=no", "lets in, no new partner may join",
    "\nNo new partner" },
  { 2, "conduct/standards=listed|+conduct/policies|conduct/policies/policy[1]/text=the Code",
    "The work of the partnership follows the Code.", "policies in this clause" },
  { 2, "status/binding=none|partners/partner[1]/kind=individual|partners/partner[2]/kind=individual",
    "By signing, each partner records what it intends", "Signed by people with authority" },
  { 2, "+roles/posts|roles/posts/post[1]/role=host|roles/posts/post[1]/partner=p2", "The Trust is the host.",
    NULL },
  { 2, "+roles/posts|roles/posts/post[1]/role=other|roles/posts/post[1]/title=the evaluator",
    "[held by] is the evaluator.", NULL },
  { 2,
    "+roles/situations|roles/situations/situation[1]/name=affected partner"
    "|roles/situations/situation[1]/when=a fire is too much for it alone",
    "A partner is the affected partner while a fire is too much for it alone.", NULL },
  { 2, "roles/outside=tell", "once it has told the other partner.", NULL },
  { 3, "roles/outside=tell", "once it has told the other partners.", NULL },
  { 2, "term/start-rule=each", "starts for each partner on the day on which that partner signs it.", NULL },
  { 2, "term/start-rule=event|term/start-event=the grant is confirmed", "starts when the grant is confirmed.",
    NULL },
  { 2, "term/length-rule=event|term/until=the Assembly is dissolved",
    "It runs until the Assembly is dissolved", NULL },
  { 2, "term/length-rule=fixed|term/extension=2 years",
    "The partners may extend it by two years if they both agree in writing before it ends.", NULL },
  { 2,
    "term/length-rule=fixed|term/extension-rule=agreement|term/extension=2 years|term/extension-times=1"
    "|term/extension-notice=6 months",
    "by two years, no more than once, if they both agree in writing at least six months before it ends.",
    NULL },
  { 3, "term/length-rule=fixed|term/extension-rule=automatic|term/extension=1 years|term/extension-times=3",
    "it runs on for one year, no more than three times, unless a partner has told the other partners in "
    "writing that "
    "it objects.",
    NULL },
  { 2, "term/length-rule=fixed|term/extension-rule=none", "It is not extended.", "may extend it" },
  { 2, "term/review=1 years|+term/review-triggers|term/review-triggers/trigger[1]/text=the law changes",
    "There is a review sooner if the law changes.", "needs that it serves" },
  { 2, "term/review=1 years|term/review-by=all", "The partners together review this memorandum every year",
    NULL },
  { 2, "variation/rule=deed", "only when every partner has executed a deed that makes it.", NULL },
  { 2, "variation/schedules=board", "The Board may change a schedule by a decision", NULL },
  { 2, "joining/rule=notice|joining/notice=3 months",
    "A new partner may join by telling the partners in writing at least three months before it joins.",
    NULL },
  { 2, "joining/rule=all|joining/form=accession", "have signed a document in the form of Schedule ", NULL },
  { 2, "joining/rule=no|joining/form=accession", "No new partner may join", "Form of accession" },
  { 3, "leaving/when=law|leaving/notice=6 months",
    "A partner may leave only when the law no longer requires it to take part, and only if it tells the "
    "other partners",
    NULL },
  { 2,
    "+leaving/exceptions|leaving/exceptions/exception[1]/for=p2|leaving/exceptions/exception[1]/notice=1 "
    "months"
    "|leaving/exceptions/exception[1]/costs=nothing",
    "For the Trust, the notice is one month; nothing more is due on leaving.", NULL },
  { 3, "leaving/breach-cure=30 days",
    "within 30 days. If it does not, the other partners may together decide", NULL },
  { 3, "leaving/breach-cure=30 days|default/removed-by=two-thirds|default/heard=yes",
    "At least two thirds of the other partners have to agree to it. Before the decision the partner may "
    "answer",
    NULL },
  { 2, "default/unpaid-after=3 months|default/suspended=vote",
    "more than three months late. While it is suspended a partner has no vote. It keeps its duties.", NULL },
  { 2, "ending/any-notice=1 years", "ends one year after a partner tells the other partner in writing",
    NULL },
  { 2, "ending/any-notice=1 years|ending/one-left=yes", "\n(b) one year after a partner", NULL },
  { 3, "ending/fewer-than=2", "ends when fewer than two partners are left.", NULL },
  { 2, "ending/money=funder", "At the end, money that is left goes back to the funder that gave it.", NULL },
  { 2, "ending/assets=charity|ending/charity=Age Concern",
    "What the partners bought together goes to Age Concern.", NULL },
  { 2, "+ending/continues|ending/continues/survivor[1]/clause=governance", "this continues to apply: clause ",
    NULL },
  { 2, "+ending/continues|ending/continues/survivor[1]/clause=claims",
    "this continues to apply: what the partners owe each other on claims", "clause ." },
  { 2, "+ending/continues|ending/continues/survivor[1]/clause=fund|ending/continues/survivor[1]/for=6 years",
    "this continues to apply: what the partners already owe each other, for six years.", NULL },
  { 2, "+ending/continues|ending/continues/survivor[1]/clause=risk|ending/continues/survivor[1]/for=6 years",
    "this continues to apply: clause ", NULL },
  { 2, "ending/announced=together", "The partners announce the end together.", "At the end, the partners" },
  { 2, "ending/insolvency=yes", "the other partner does not wish to go on", NULL },
  { 3, "ending/insolvency=yes", "the other partners do not wish to go on", NULL },
  { 2, "default/removed-by=majority", "The other partner decides this.", "have to agree to it" },
  { 2,
    "+closing/warranties|closing/warranties/warranty[1]/text=it is solvent"
    "|closing/warranties/warranty[1]/for=p2",
    "The Trust confirms that it is solvent.", NULL },
  { 2, "+disputes/steps|disputes/steps/step[1]/who=the chief executives|disputes/last=courts",
    "If that does not settle it, a partner may go to the courts.", "If the steps" },
  /* The heading says what the clause holds. */
  { 2, "kind=agreement", " Default and removal\n", " Default\n" },
  { 2, "default/removed-by=others", " Default and removal\n", " Default\n" },
  { 2, "kind=agreement|default/consequence=suspension", " Default and suspension\n", "Default and removal" },
  { 2, "default/unpaid-after=30 days", " Default and suspension\n", "Default and removal" },
  { 2, "kind=agreement|default/consequence=suspension|default/heard=yes", " Default and removal\n",
    "Default and suspension" },
  { 2, "kind=agreement|default/consequence=cost", " Default\n", "Default and " },
  { 2, "+default/events|default/events/event[1]/text=it is insolvent", " Default\n", "Default and " },
  { 2,
    "+family/annexes|family/annexes/annex[1]/title=Terms|+family/annexes|family/annexes/annex[2]/"
    "title=Bodies",
    "(b) Bodies, in Part 2 of Schedule 4.", "Terms, in Schedule" },
  { 2,
    "+family/annexes|family/annexes/annex[1]/title=Terms|+family/annexes|family/annexes/annex[2]/title=Bodies"
    "|family/annexes/annex[1]/agreed=separately",
    "(b) Bodies, in Schedule 4.", "Part 2 of" },
  { 2, "roles/lead=p1|roles/lead-replaced=all",
    "The other partner may become the lead partner if both agree in writing.", "Another partner may become" },
  { 3, "roles/lead=p1|roles/lead-replaced=all",
    "Another partner may become the lead partner if every partner agrees in writing.", NULL },
  { 2, "roles/lead=p1|roles/lead-replaced=board", "decide that the other partner becomes the lead partner",
    NULL },
  { 2, "force-majeure/replan=4 weeks",
    "If the event lasts longer than four weeks, the partners meet to plan again.", NULL },
};

static void
answer (CdtDraft *draft, const char *answers)
{
  g_auto (GStrv) each = g_strsplit (answers, "|", -1);

  for (char **one = each; *one != NULL; one++)
    {
      char *equals = strrchr (*one, '=');

      if (**one == '+')
        {
          g_free (sample_draft_insert (draft, *one + 1));
          continue;
        }
      *equals = '\0';
      sample_draft_set (draft, *one, equals + 1);
    }
}

/* Paragraphs on lines of their own, an item after its number */
static char *
read_document (CdtDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);
  g_autoptr (CdtAssembler) assembler = NULL;
  g_autoptr (CdtDocument) document = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  assembler = cdt_assembler_new (pack, draft);
  document = cdt_assembler_run (assembler);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *text = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      g_string_append_printf (words, "%s %s\n", block->number != NULL ? block->number : "", text);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_sentence (gconstpointer data)
{
  const Sentence *sentence = data;
  g_autoptr (CdtDraft) draft = sample_draft_new (sentence->n_partners);
  g_autofree char *words = NULL;

  answer (draft, sentence->answers);
  words = read_document (draft);
  if (strstr (words, sentence->says) == NULL)
    g_error ("“%s” is missing from:\n%s", sentence->says, words);
  if (sentence->silent != NULL && strstr (words, sentence->silent) != NULL)
    g_error ("“%s” should not be in:\n%s", sentence->silent, words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clauses/sentences/%u", i + 1);

      g_test_add_data_func (path, &sentences[i], test_sentence);
    }
  return g_test_run ();
}
