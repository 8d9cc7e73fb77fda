/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-guidance.h"
#include "guidance-draft.h"

#define PARTNER(id, inside) "<partner id='" id "'><name>" id "</name>" inside "</partner>"
#define OBJECTIVE(inside)                                                                                    \
  "<goals><objectives><objective id='o1'><text>Warm homes</text>" inside "</objective></objectives></goals>"
#define STEP(id) "<step id='" id "'><who>Board</who><within>10 days</within></step>"

/* For each killer and mark: a draft that just answers it, and one that just does not */
static const struct
{
  const char *id;
  const char *answering;
  const char *lacking;
} cases[] = {
  { "killer-competition",
    "<governance><interests>leaves</interests></governance><information><publicity>all</publicity></"
    "information>",
    "<governance><interests>leaves</interests></governance>" },
  { "killer-authority",
    "<partners>" PARTNER (
        "p1",
        "<representative>A</representative><authority-limit>5</authority-limit>") "</partners>"
                                                                                  "<governance><decides>"
                                                                                  "lead</decides></"
                                                                                  "governance>",
    "<partners>" PARTNER ("p1", "<representative>A</representative><authority-limit>5</authority-limit>")
        PARTNER ("p2",
                 "<representative>B</representative>") "</partners>"
                                                       "<governance><decides>lead</decides></governance>" },
  { "killer-purpose", "<purpose>P</purpose>" OBJECTIVE ("") "<term><review>1 years</review></term>",
    "<purpose>P</purpose>" OBJECTIVE ("") },
  { "killer-communication",
    "<governance><meets>monthly</meets><reports>yearly</reports></governance>"
    "<information><sharing>All</sharing></information>",
    "<governance><meets>monthly</meets><reports>yearly</reports></governance>" },
  { "killer-funding",
    "<contributions><contribution id='c1'/></contributions><costs><basis>own</basis></costs>"
    "<ending><funding-ends>no</funding-ends></ending>",
    "<contributions><contribution id='c1'/></contributions><costs><basis>own</basis></costs>" },
  { "killer-culture",
    "<goals><principles><principle id='v1'><text>Trust</text></principle></principles></goals>"
    "<roles><duties><duty id='d1'><text>Come</text></duty></duties></roles>",
    "<goals><principles><principle id='v1'/></principles></goals>"
    "<roles><duties><duty id='d1'><text>Come</text></duty></duties></roles>" },
  { "killer-time", OBJECTIVE ("<by>2027-04-01</by>") "<term><length-rule>open</length-rule></term>",
    OBJECTIVE ("") "<term><length-rule>open</length-rule></term>" },
  { "killer-conflict", "<disputes><steps>" STEP ("s1") STEP ("s2") "</steps></disputes>",
    "<disputes><steps>" STEP ("s1") "</steps></disputes>" },
  { "killer-dominance",
    "<governance><decides>majority</decides><reserved><matter id='x1'><text>Budget</text></matter></reserved>"
    "</governance>",
    "<governance><decides>majority</decides></governance>" },
  { "killer-no-ending",
    "<leaving><notice>3 "
    "months</notice></leaving><ending><all-agree>yes</all-agree><assets>none</assets></ending>",
    "<leaving><notice>3 "
    "months</notice></leaving><ending><all-agree>no</all-agree><assets>none</assets></ending>" },
  { "mark-independent", "<partners>" PARTNER ("p1", "") PARTNER ("p2", "") "</partners>",
    "<partners>" PARTNER ("p1", "") "</partners>" },
  { "mark-common-goal", "<purpose>P</purpose>" OBJECTIVE (""), "<purpose>P</purpose>" },
  { "mark-structure", "<governance><body>Board</body><decides>lead</decides></governance>",
    "<governance><body>Board</body></governance>" },
  { "mark-programme",
    "<partners>" PARTNER ("p1", "<duties><duty id='d1'><text>Pay</text></duty></duties>") "</partners>",
    "<partners>" PARTNER ("p1", "<duties><duty id='d1'/></duties>") "</partners>" },
  { "mark-information", "<information><sharing>All</sharing></information>",
    "<information><personal-data>none</personal-data></information>" },
  { "mark-risk-and-reward", "<risk-sharing><basis>equal</basis></risk-sharing>",
    "<risk-sharing><basis>own</basis><surplus>none</surplus></risk-sharing>" },
};

static void
test_case (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  const CdtGuidanceEntry *entry = cdt_guidance_find (cdt_guidance_get (), cases[n].id);
  g_autoptr (CdtDraft) answering = guidance_draft_new (cases[n].answering);
  g_autoptr (CdtDraft) lacking = guidance_draft_new (cases[n].lacking);
  g_autoptr (CdtDraft) empty = guidance_draft_new ("");

  g_assert_nonnull (entry);
  g_assert_true (cdt_guidance_entry_is_answered (entry, answering));
  g_assert_false (cdt_guidance_entry_is_answered (entry, lacking));
  g_assert_false (cdt_guidance_entry_is_answered (entry, empty));
}

/* Every killer and mark is in the table above. */
static void
test_all_listed (void)
{
  const CdtGuidance *guidance = cdt_guidance_get ();

  g_assert_cmpuint (cdt_guidance_list (guidance, CDT_GUIDANCE_KILLER)->len
                        + cdt_guidance_list (guidance, CDT_GUIDANCE_MARK)->len,
                    ==, G_N_ELEMENTS (cases));
}

/* A complete example bears every mark. */
static void
test_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (CDT_RESOURCES "/examples/healthy-homes-memorandum.concordat", 0, NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "example", &error);
  const GPtrArray *marks = cdt_guidance_list (cdt_guidance_get (), CDT_GUIDANCE_MARK);

  g_assert_no_error (error);
  for (guint i = 0; i < marks->len; i++)
    g_assert_true (cdt_guidance_entry_is_answered (g_ptr_array_index (marks, i), draft));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/answered/", cases[i].id, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/answered/all-listed", test_all_listed);
  g_test_add_func ("/answered/example", test_example);
  return g_test_run ();
}
