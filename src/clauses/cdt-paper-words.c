/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-paper-words.h"

#include "cdt-assembler-private.h"
#include "cdt-pack-wordings.h"

typedef struct
{
  CdtEvaluation evaluation;
  CdtReads *reads;
} Look;

/* No document is made: of what is asked here none turns on which clauses there are. */
static void
begin_look (Look *look, CdtAssembler *assembler)
{
  look->reads = cdt_reads_new ();
  cdt_assembler_begin (assembler, &look->evaluation, look->reads);
}

static void
end_look (Look *look)
{
  cdt_assembler_end (&look->evaluation);
  cdt_reads_free (look->reads);
}

static const CdtTemplate *
find_word (const Look *look, const char *table, const char *word)
{
  const CdtTemplate *found = cdt_wording_find_word (look->evaluation.language, table, word);

  return found != NULL ? found
                       : cdt_wording_find_word (cdt_pack_get_wording (look->evaluation.pack), table, word);
}

char *
cdt_paper_words_dup (CdtAssembler *assembler, const char *table, const char *word)
{
  Look look;
  char *words = NULL;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && table != NULL && word != NULL, NULL);

  begin_look (&look, assembler);
  const CdtTemplate *template = find_word (&look, table, word);
  if (template != NULL)
    words = cdt_evaluation_make_plain (&look.evaluation, template);
  end_look (&look);
  return words != NULL ? words : g_strdup ("");
}

char *
cdt_paper_words_dup_answer (CdtAssembler *assembler, const char *path)
{
  Look look;
  char *answer = NULL;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && path != NULL, NULL);

  if (cdt_draft_find_node (cdt_assembler_get_draft (assembler), path) == NULL)
    return NULL;
  begin_look (&look, assembler);
  g_autoptr (CdtProse) prose = cdt_prose_new (look.evaluation.words);
  if (cdt_evaluation_add_own_field (&look.evaluation, path, prose) && !cdt_prose_is_empty (prose))
    {
      g_autoptr (CdtText) text = cdt_prose_finish (prose);

      answer = cdt_text_dup_plain (text);
    }
  end_look (&look);
  return answer;
}

char *
cdt_paper_words_dup_date (CdtAssembler *assembler, const char *date)
{
  Look look;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && date != NULL, NULL);

  begin_look (&look, assembler);
  char *words = cdt_words_format_date (look.evaluation.words, date);
  end_look (&look);
  return words;
}
