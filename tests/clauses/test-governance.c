/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What answers about bodies, votes, information and disagreements make of the sentences. */

#include <string.h>

#include "cdt-assembler.h"
#include "sample-draft.h"

/* Answers as "path=value", lists as "path+": a new item, whose fields follow as "/field=value". Partners are
 * Eastvale, the Trust and so on; {1} is the id of the first. */
static const struct
{
  const char *answers;
  guint n_partners;
  const char *block;
  const char *says; /* NULL: the block is not there */
} cases[] = {
  { "governance/quorum=1", 2, "quorum", "The Board may act only when at least one member is present." },
  { "governance/quorum-rule=fraction|governance/quorum-fraction=two-thirds", 2, "quorum",
    "The Board may act only when at least two thirds of its members are present." },
  { "governance/quorum-rule=each-partner", 2, "quorum",
    "The Board may act only when at least one member from each partner is present." },
  { "governance/quorum-rule=partner-plus|governance/quorum-partner={2}|governance/quorum=1", 2, "quorum",
    "The Board may act only when a member from the Trust and at least one other member are present." },
  { "governance/adjourned=attempts|governance/adjourned-attempts=3", 2, "adjourned",
    "If there is no quorum, the meeting is held again. The quorum falls away at the third attempt." },
  { "governance/adjourned=present|governance/adjourned-after=5 working-days", 2, "adjourned",
    "If there is no quorum, the meeting is held again within five working days, and the members who then "
    "come "
    "may act, however few they are." },
  { "", 2, "adjourned", NULL },
  { "governance/exceptions+|/for={1}|/seats=3|/votes=2|governance/exceptions+|/for={2}|/votes=0", 2,
    "member-exceptions",
    "However, Eastvale appoints three members and has two votes. The Trust has no vote." },
  { "governance/decides=recommend", 2, "voting",
    "The Board does not decide. It recommends, and each partner decides for itself." },
  { "governance/decides=majority|governance/tie=falls|governance/vote-by=money", 2, "voting",
    "The Board decides by a majority of the votes cast. Each partner’s votes are in proportion to its share "
    "of "
    "cost. If the votes are equal, the proposal falls." },
  { "governance/written=yes|governance/silence=1 weeks", 2, "between-meetings",
    "Between meetings the Board may decide by email. A member who does not answer within one week counts as "
    "agreeing." },
  { "governance/reserved+|/text=Borrowing.|governance/reserved-how=boards", 2, "reserved",
    "This matter is not for the Board. It needs the same decision by every partner’s own board: "
    "Borrowing." },
  { "bodies+|/name=Task Group|/life=task", 2, "bodies-dissolved",
    "A body set up for a task, or until a date, comes to an end by itself when that task is done or that "
    "date is "
    "reached." },
  { "governance/secretariat/provided=office|governance/secretariat/manager=The Director", 2,
    "secretariat-provided", "A programme office is the secretariat. It is run by The Director." },
  { "information/personal-data=processor|information/data/controller={1}|information/data/processor={2}", 2,
    "personal-data",
    "The Trust works with personal data only for Eastvale, which is its controller, and only as the "
    "controller "
    "has told it in writing. Data protection law requires a contract with set terms for this. It will be in "
    "place before the work with the data begins." },
  { "information/foi-exceptions+|/for={1}|/subject=yes", 2, "freedom-of-information",
    "Eastvale must answer requests for information under the Freedom of Information Act 2000 and the "
    "Environmental Information Regulations 2004, as far as those laws apply to it. A partner that receives a "
    "request about another partner tells that partner promptly, listens to its views, and then decides alone "
    "what to release." },
  { "", 2, "freedom-of-information", NULL },
  { "information/ip/publish-notice=30 days", 2, "ip-publishing",
    "A partner that wants to publish results tells the other partner at least 30 days before, so that it can "
    "protect what is its own." },
  { "information/ip/publish-notice=30 days", 3, "ip-publishing",
    "A partner that wants to publish results tells the other partners at least 30 days before, so that they "
    "can protect what is theirs." },
  { "conduct/equality=duty|status/law=northern-ireland", 2, "equality-duty",
    "In all that they do together the partners keep to section 75 of the Northern Ireland Act 1998, as far "
    "as "
    "it applies to each of them, and help each other to do so." },
  { "disputes/last=arbitration|status/law=scotland", 2, "dispute-last",
    "If the steps do not settle it, it is decided by one arbitrator under the Arbitration (Scotland) Act "
    "2010." },
  { "disputes/last=courts|disputes/mediation=yes", 2, "dispute-last",
    "If that does not settle it either, a partner may go to the courts." },
};

static char *
dup_value (CdtDraft *draft, const char *value)
{
  if (*value != '{')
    return g_strdup (value);
  g_autofree char *partner = g_strdup_printf ("partners/partner[%c]", value[1]);
  CdtNode *node = cdt_draft_find_node (draft, partner);

  return cdt_node_dup_attribute (node, "id");
}

static void
answer (CdtDraft *draft, const char *answers)
{
  g_auto (GStrv) all = g_strsplit (answers, "|", -1);
  g_autofree char *item = NULL;

  for (char **each = all; *each != NULL; each++)
    {
      char *equals = strchr (*each, '=');

      if (equals == NULL)
        {
          (*each)[strlen (*each) - 1] = '\0';
          g_free (item);
          item = sample_draft_insert (draft, *each);
          continue;
        }
      *equals = '\0';
      g_autofree char *value = dup_value (draft, equals + 1);
      g_autofree char *path = **each == '/' ? g_strconcat (item, *each, NULL) : g_strdup (*each);

      sample_draft_set (draft, path, value);
    }
}

static void
test_sentences (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtDraft) draft = sample_draft_new (cases[i].n_partners);
      answer (draft, cases[i].answers);
      g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      int place = cdt_document_find_block (document, cases[i].block);
      g_autofree char *says
          = place >= 0 ? cdt_text_dup_plain (cdt_document_get_block (document, place)->text) : NULL;

      g_assert_cmpstr (says, ==, cases[i].says);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/governance/sentences", test_sentences);
  return g_test_run ();
}
