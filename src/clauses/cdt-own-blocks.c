/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

#include "cdt-own-words.h"

/* A person's own words as blocks of a clause. */
typedef struct
{
  CdtEvaluation *evaluation;
  const CdtClauseChoice *choice;
  const char *path;    /* of the field that they are in */
  GPtrArray *standard; /* (nullable) (element-type CdtBlock) what the pack says, once it was asked for */
  GPtrArray *blocks;
  gboolean in_list; /* the line before is of a list */
  gboolean joined;  /* ... and that list goes on the sentence before it */
} OwnWords;

static const CdtBlockKind line_blocks[] = {
  [CDT_LINE_SUB] = CDT_BLOCK_CLAUSE,
  [CDT_LINE_ITEM] = CDT_BLOCK_ITEM,
  [CDT_LINE_SUBITEM] = CDT_BLOCK_SUBITEM,
  [CDT_LINE_BULLET] = CDT_BLOCK_BULLET,
  [CDT_LINE_SUBHEADING] = CDT_BLOCK_SUBHEADING,
  [CDT_LINE_PARAGRAPH] = CDT_BLOCK_PARAGRAPH,
  [CDT_LINE_PART] = CDT_BLOCK_SUBSCHEDULE,
  [CDT_LINE_NUMBERED] = CDT_BLOCK_BULLET,
};

static void
note_slip (OwnWords *own, CdtSlipKind kind, const char *words, gsize length)
{
  CdtSlip *slip = g_new0 (CdtSlip, 1);

  slip->kind = kind;
  slip->words = g_strndup (words, length);
  slip->path = g_strdup (own->path);
  slip->id = g_strdup (own->choice->id);
  if (own->evaluation->slips != NULL)
    g_ptr_array_add (own->evaluation->slips, slip);
  else
    cdt_slip_free (slip);
}

static gboolean
is_known (const CdtEvaluation *evaluation, const char *id)
{
  return cdt_wording_find_block_id (cdt_pack_get_wording (evaluation->pack), id) != NULL
         || (evaluation->choices != NULL && g_hash_table_contains (evaluation->choices, id));
}

/* Ids with "," between them are joined by "and", with "|" by "or". FALSE when nothing has such an id. */
static gboolean
add_reference (OwnWords *own, const CdtPiece *piece, CdtProse *prose)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_auto (GStrv) ids = g_strsplit_set (piece->name, ",|", -1);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  CdtJoin join = strchr (piece->name, '|') != NULL ? CDT_JOIN_OR : CDT_JOIN_AND;

  /* A clause of the person's own may come or go. */
  evaluation->asked_presence = TRUE;
  for (char **id = ids; *id != NULL; id++)
    {
      if (!is_known (evaluation, *id))
        return FALSE;
      g_ptr_array_add (targets, (char *)cdt_evaluation_find_target (evaluation, *id));
    }
  g_ptr_array_add (targets, NULL);
  cdt_prose_add_reference (prose, (const char *const *)targets->pdata, evaluation->words->joins[join],
                           evaluation->flags);
  return TRUE;
}

static void
add_field (OwnWords *own, const CdtPiece *piece, const char *text, CdtProse *prose)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_autofree char *canonical = cdt_draft_dup_canonical_path (evaluation->draft, piece->name);

  if (canonical == NULL)
    note_slip (own, CDT_SLIP_MISSING, text + piece->start, piece->length);
  cdt_evaluation_add_own_field (evaluation, piece->name, prose);
}

static void
add_unknown (OwnWords *own, const CdtPiece *piece, const char *text, CdtProse *prose)
{
  g_autofree char *words = g_strndup (text + piece->start, piece->length);

  note_slip (own, CDT_SLIP_UNKNOWN, words, piece->length);
  cdt_prose_add_static (prose, words, own->evaluation->flags, own->path, FALSE);
}

static void
add_piece (OwnWords *own, const CdtPiece *piece, const char *text, CdtProse *prose)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_autofree char *words = g_strndup (text + piece->start, piece->length);

  if (piece->kind == CDT_PIECE_BOLD)
    evaluation->flags ^= CDT_RUN_BOLD;
  else if (piece->kind == CDT_PIECE_FIELD)
    add_field (own, piece, text, prose);
  else if (piece->kind == CDT_PIECE_HERE)
    return;
  else if (piece->kind == CDT_PIECE_WORDS)
    cdt_prose_add_static (prose, words, evaluation->flags, own->path, FALSE);
  else if (piece->kind != CDT_PIECE_CLAUSE || !add_reference (own, piece, prose))
    add_unknown (own, piece, text, prose);
}

static GPtrArray *
get_standard (OwnWords *own)
{
  CdtEvaluation *evaluation = own->evaluation;

  if (own->standard != NULL)
    return own->standard;
  own->standard = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  if (own->choice->unit == NULL)
    return own->standard;
  CdtUnitForm form = cdt_evaluation_find_form (evaluation, own->choice->unit, own->choice->alternative);
  const CdtWording *before = evaluation->wording;
  cdt_evaluation_use_wording (evaluation, form.wording);
  cdt_evaluation_add_blocks (evaluation, cdt_body_get_template (form.body), own->standard);
  cdt_evaluation_use_wording (evaluation, before);
  return own->standard;
}

/* A table has its id or its place among the clause's tables and figures for a name. */
static gboolean
add_table (OwnWords *own, const char *name)
{
  GPtrArray *standard = get_standard (own);
  guint wanted = (guint)g_ascii_strtoull (name, NULL, 10);
  guint n = 0;

  for (guint i = 0; i < standard->len; i++)
    {
      CdtBlock *block = standard->pdata[i];

      if (block->kind != CDT_BLOCK_TABLE && block->kind != CDT_BLOCK_FIGURE
          && block->kind != CDT_BLOCK_SIGNATURE)
        continue;
      if (++n != wanted && g_strcmp0 (block->id, name) != 0)
        continue;
      g_ptr_array_add (own->blocks, cdt_block_ref (block));
      return TRUE;
    }
  return g_hash_table_contains (cdt_pack_get_wording (own->evaluation->pack)->blocks, name);
}

/* A line that is nothing but the name of a table */
static gboolean
add_table_line (OwnWords *own, const char *line, const GArray *pieces)
{
  const CdtPiece *table = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);

      if (piece->kind == CDT_PIECE_TABLE && table == NULL)
        table = piece;
      else if (piece->kind != CDT_PIECE_WORDS || strspn (line + piece->start, " \t\r") < piece->length)
        return FALSE;
    }
  return table != NULL && add_table (own, table->name);
}

/* A section has no numbers, and only a schedule has parts. */
static CdtBlockKind
find_block_kind (const OwnWords *own, CdtLineKind line)
{
  if (line == CDT_LINE_SUB && own->choice->kind == CDT_UNIT_SECTION)
    return CDT_BLOCK_PARAGRAPH;
  if (line == CDT_LINE_PART && own->choice->kind != CDT_UNIT_SCHEDULE)
    return CDT_BLOCK_SUBHEADING;
  return line_blocks[line];
}

static CdtBlock *
make_block (const OwnWords *own, CdtOwnLine *line, CdtText *text)
{
  CdtBlock *block = cdt_block_new (find_block_kind (own, line->kind), text);

  block->clause = g_strdup (own->choice->id);
  block->number = g_steal_pointer (&line->label);
  block->depth = block->kind == CDT_BLOCK_BULLET && line->deep && own->in_list;
  return block;
}

static gboolean
is_list_line (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_BULLET || block->kind == CDT_BLOCK_ITEM || block->kind == CDT_BLOCK_SUBITEM;
}

/* Items that end with a semicolon, or with "; and", are parts of the sentence before them, and so is the item
 * after one. */
static gboolean
is_joined (const OwnWords *own, const CdtOwnLine *line)
{
  static const CdtJoin joins[] = { CDT_JOIN_AND, CDT_JOIN_OR };

  if (line->kind != CDT_LINE_ITEM && line->kind != CDT_LINE_SUBITEM && line->kind != CDT_LINE_BULLET)
    return FALSE;
  g_autofree char *words = g_strchomp (g_strdup (line->words));
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_autofree char *joiner = g_strchomp (g_strdup (own->evaluation->words->joins[joins[i]]));
      g_autofree char *end = g_strconcat (";", joiner, NULL);

      if (g_str_has_suffix (words, end))
        return TRUE;
    }
  return own->joined || g_str_has_suffix (words, ";");
}

/* A name in full is said as it is written, even as an item that goes on a sentence. */
static gboolean
begins_with_full_name (const GArray *pieces)
{
  guint i = 0;

  while (i < pieces->len
         && (g_array_index (pieces, CdtPiece, i).kind == CDT_PIECE_BOLD
             || g_array_index (pieces, CdtPiece, i).kind == CDT_PIECE_HERE))
    i++;
  if (i == pieces->len || g_array_index (pieces, CdtPiece, i).kind != CDT_PIECE_FIELD)
    return FALSE;
  const CdtShape *shape = cdt_shape_find (g_array_index (pieces, CdtPiece, i).name);
  const CdtShape *item = shape != NULL ? cdt_shape_get_parent (shape) : NULL;
  const char *const *fields
      = item != NULL && cdt_shape_get_kind (item) == CDT_SHAPE_ITEM ? cdt_shape_get_name_fields (item) : NULL;
  guint n = fields != NULL ? g_strv_length ((char **)fields) : 0;
  return n > 1 && strcmp (cdt_shape_get_name (shape), fields[n - 1]) == 0;
}

static CdtText *
make_text (OwnWords *own, const GArray *pieces, const char *words)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->words);

  if (own->joined && !begins_with_full_name (pieces))
    cdt_prose_go_on (prose);
  evaluation->flags = CDT_RUN_PLAIN;
  for (guint i = 0; i < pieces->len; i++)
    add_piece (own, &g_array_index (pieces, CdtPiece, i), words, prose);
  evaluation->flags = CDT_RUN_PLAIN;
  return cdt_prose_is_empty (prose) ? NULL : cdt_prose_finish (prose);
}

/* What a reference finds the line by */
static char *
dup_line_name (const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, CdtPiece, i).kind == CDT_PIECE_HERE)
      return g_strdup (g_array_index (pieces, CdtPiece, i).name);
  return NULL;
}

static void
add_line (OwnWords *own, const char *typed)
{
  CdtOwnLine line;

  cdt_own_words_read_line (typed, &line);
  g_autoptr (GArray) pieces = cdt_own_words_split (line.words);
  gboolean table = add_table_line (own, line.words, pieces);
  own->joined = is_joined (own, &line);
  CdtText *text = table ? NULL : make_text (own, pieces, line.words);
  CdtBlock *block = text != NULL ? make_block (own, &line, text) : NULL;
  own->in_list = block != NULL && is_list_line (block);
  if (block != NULL)
    {
      block->id = dup_line_name (pieces);
      cdt_evaluation_add_text (own->blocks, block);
    }
  cdt_own_line_clear (&line);
}

void
cdt_evaluation_add_own_words (CdtEvaluation *evaluation, const CdtClauseChoice *choice, GPtrArray *blocks)
{
  g_autofree char *path = g_strconcat (choice->path, "/text", NULL);
  OwnWords own = { .evaluation = evaluation, .choice = choice, .path = path, .blocks = blocks };
  g_autofree char *empty = g_strconcat ("{", path, "}", NULL);
  g_auto (GStrv) lines = g_strsplit (choice->text != NULL ? choice->text : empty, "\n", -1);
  const CdtWording *before = evaluation->wording;

  /* In the language of the document, whatever language the pack's clause would be in */
  cdt_evaluation_use_wording (evaluation, evaluation->language);
  for (char **line = lines; *line != NULL; line++)
    add_line (&own, *line);
  cdt_evaluation_use_wording (evaluation, before);
  g_clear_pointer (&own.standard, g_ptr_array_unref);
}
