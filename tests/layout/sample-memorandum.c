/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-document.h"

typedef struct
{
  CdtBlockKind kind;
  const char *id;
  const char *words;
} Line;

/* Everything is from the clause of the last heading above it. */
static void
add_lines (GPtrArray *blocks, const Line *lines, guint n)
{
  const char *clause = NULL;
  for (guint i = 0; i < n; i++)
    {
      CdtBlock *block = sample_block (lines[i].kind, lines[i].id, lines[i].words);
      if (block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_PART)
        clause = lines[i].id;
      g_free (block->clause);
      block->clause = g_strdup (clause);
      g_ptr_array_add (blocks, block);
    }
}

static void
add_cover (GPtrArray *blocks)
{
  static const Line top[] = {
    { CDT_BLOCK_KICKER, NULL, "Memorandum of understanding" },
    { CDT_BLOCK_TITLE, NULL, "{Eastvale Healthy Homes Partnership|title}" },
    { CDT_BLOCK_SUBTITLE, NULL,
      "{To help older residents live safely and warmly in their own homes|purpose/aim}" },
    { CDT_BLOCK_RULE, NULL, NULL },
    { CDT_BLOCK_LABEL, NULL, "Between" },
  };
  static const Line bottom[] = {
    { CDT_BLOCK_PARAGRAPH, NULL, "Starts 1 April 2027 · Initial term three years · Reviewed every year" },
    { CDT_BLOCK_CONTENTS, NULL, "Contents" },
    { CDT_BLOCK_NOTE, NULL,
      "This memorandum is a statement of intent. Only clauses {5||information} and {6||disagreements} are "
      "meant "
      "to be legally binding. Take independent legal advice before signing." },
    { CDT_BLOCK_PAGE_BREAK, NULL, NULL },
  };
  static const char *const partners[] = {
    "1;{Eastvale District Council|partners/partner[@id='a']/name} (Eastvale);Lead partner;Head of Housing",
    "2;{Northmoor NHS Foundation Trust|partners/partner[@id='b']/name} (the Trust);Partner;Director of "
    "Community Services",
    "3;Warm Hearths (registered charity 1100000);Partner;Chief Executive",
    NULL,
  };
  add_lines (blocks, top, G_N_ELEMENTS (top));
  g_ptr_array_add (blocks,
                   sample_table ("partners", "24 220 116 100", ";Partner;Role;Represented by", partners));
  add_lines (blocks, bottom, G_N_ELEMENTS (bottom));
}

static const Line clauses[] = {
  { CDT_BLOCK_PART, "background", "Background" },
  { CDT_BLOCK_RECITAL, NULL,
    "Winters are hard on older people in cold homes, and each partner sees a part of it." },
  { CDT_BLOCK_RECITAL, NULL, "The partners wish to act together, each within what it may lawfully do." },
  { CDT_BLOCK_HEADING, "purpose", "Purpose and shared goals" },
  { CDT_BLOCK_CLAUSE, NULL, "The partners work together to help older residents live safely and warmly." },
  { CDT_BLOCK_PARAGRAPH, NULL, "They measure success as follows." },
  { CDT_BLOCK_BULLET, NULL, "Falls at home that lead to a stay in hospital." },
  { CDT_BLOCK_BULLET, NULL,
    "Homes brought to the standard for warmth set out in the plan of each district." },
  { CDT_BLOCK_HEADING, "governance", "Governance and decisions" },
  { CDT_BLOCK_CLAUSE, "board",
    "The partners set up a *Partnership Board*. Each partner appoints one member and one named deputy, who "
    "must hold enough authority to commit that partner within the limits in {Schedule "
    "2||responsibilities}." },
  { CDT_BLOCK_CLAUSE, "meetings",
    "The Board meets at least {every two months|governance/meets}. It may act only when members of "
    "*at least two partners*, one of them the lead partner, are present." },
  { CDT_BLOCK_CLAUSE, "decisions",
    "The Board decides by agreement of all members present. Where it cannot agree at two meetings in a "
    "row, "
    "clause {4||disagreements} applies. The following need every partner’s written consent:" },
  { CDT_BLOCK_ITEM, NULL, "admitting a new partner or ending the partnership early;" },
  { CDT_BLOCK_ITEM, NULL, "spending above the approved annual budget, namely:" },
  { CDT_BLOCK_SUBITEM, NULL, "any one payment over [the limit]; and" },
  { CDT_BLOCK_SUBITEM, NULL, "payments over [the yearly limit] taken together; and" },
  { CDT_BLOCK_ITEM, NULL, "any change to how risk or reward is shared under clause {1||purpose}." },
  { CDT_BLOCK_CLAUSE, NULL,
    "Eastvale is the *lead partner*. It hosts the partnership’s staff and budget, and answers to the Board "
    "for "
    "both." },
  { CDT_BLOCK_HEADING, "information", "Information, confidentiality and publicity" },
  { CDT_BLOCK_CLAUSE, NULL,
    "The partners share information openly, and only as far as the law allows. Personal data is shared "
    "only "
    "under the data sharing agreement named in Schedule 4." },
  { CDT_BLOCK_CLAUSE, NULL,
    "Each partner keeps confidential what another marks as confidential, for the term and *two years* "
    "after "
    "it. This does not limit a partner’s duties under the Freedom of Information Act 2000." },
  { CDT_BLOCK_HEADING, "disagreements", "Resolving disagreements" },
};
static const char *const steps_of_a_dispute[] = {
  "1;The partners’ day-to-day representatives;Informal discussion;10 working days",
  "2;The Partnership Board;Item at a meeting;20 working days",
  "3;Chief executives of the partners in dispute;Meeting in person;20 working days",
  "4;An independent mediator chosen together;Mediation, costs shared equally;40 working days",
  NULL,
};

static void
add_clauses (GPtrArray *blocks)
{
  add_lines (blocks, clauses, G_N_ELEMENTS (clauses));
  g_ptr_array_add (blocks, sample_table ("steps", "34 175 142 102", "Step;Who tries to settle it;How;Within",
                                         steps_of_a_dispute));
}

static void
add_schedules (GPtrArray *blocks)
{
  static const Line lines[] = {
    { CDT_BLOCK_SCHEDULE, "risks", "Risk register" },
    { CDT_BLOCK_PARAGRAPH, NULL,
      "Referred to in clause {1||purpose}. Each risk has an owner who reports on it to the Board, and a "
      "stated "
      "share of any cost between the partners." },
  };
  static const char *const risks[] = {
    "R2;{Referrals exceed what the service can deliver|risks/risk[@id='r2']/name};12 High;the Trust;Reduce: "
    "agreed monthly ceiling. Eastvale 50%, the Trust 30%, Warm Hearths 20%",
    "R5;Grant funding ends before year three;12 High;Eastvale;Share: exit plan within 90 days. Equally",
    "R3;Liability of one partner is left uncapped;10 High;Board;Avoid: cap in clause 3.6. Each bears its own",
    "R4;Staff transfer costs are not agreed;6 Medium;Eastvale;Avoid: no transfer without a signed schedule",
    NULL,
  };
  static const char *const money[] = { "Eastvale;Staff;£120,000", "the Trust;Cash;£80,000",
                                       "Warm Hearths;Premises;£5,500", "+Total;;£205,500", NULL };
  add_lines (blocks, lines, G_N_ELEMENTS (lines));
  g_ptr_array_add (blocks, sample_heat_map ());
  g_ptr_array_add (blocks, sample_table ("register", "29 147 56 68 153",
                                         ";Risk;Score;Owner;Response, and how cost is shared", risks));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_SCHEDULE, "responsibilities", "Contributions"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_SUBHEADING, NULL, "First year"));
  g_ptr_array_add (blocks, sample_table ("money", "3 2 1>", "Partner;Form;Worth", money));
}

GPtrArray *
sample_memorandum_blocks (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add_cover (blocks);
  add_clauses (blocks);
  add_schedules (blocks);
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PART, "signatures", "Signatures"));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL,
                                         "Signed by people with the authority to commit each partner. By "
                                         "signing, each partner records what it intends to do under this "
                                         "memorandum."));
  g_ptr_array_add (blocks, sample_panel ("Eastvale District Council", "Head of Housing"));
  g_ptr_array_add (blocks, sample_panel ("Northmoor NHS Foundation Trust", "Director of Community Services"));
  g_ptr_array_add (blocks, sample_panel ("Warm Hearths", "Chief Executive"));
  return blocks;
}

CdtDocument *
sample_memorandum (void)
{
  return sample_document (sample_memorandum_blocks (), NULL);
}
