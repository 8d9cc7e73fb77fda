/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-about.h"
#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "cdt-item-drag.h"
#include "cdt-pack-box.h"

struct _CdtWordingPage
{
  GtkBin parent_instance;
  CdtProof *proof;
  guint waiting; /* idle source */
  gboolean stale;
  char *to_open; /* (nullable) the clause to open when it is there */
  GtkListBox *list;
  CdtPackBox *pack_box;
  GtkButton *add_clause;
  GtkButton *add_schedule;
};

G_DEFINE_FINAL_TYPE (CdtWordingPage, cdt_wording_page, GTK_TYPE_BIN)

static CdtDraft *
get_draft (CdtWordingPage *self)
{
  return cdt_proof_get_draft (self->proof);
}

static CdtClauseRow *
get_nth_row (CdtWordingPage *self, guint n)
{
  return CDT_CLAUSE_ROW (gtk_list_box_get_row_at_index (self->list, (int)n));
}

/* Do the rows show these clauses, in this order? */
static gboolean
shows_same (CdtWordingPage *self, GPtrArray *infos)
{
  for (guint i = 0; i < infos->len; i++)
    {
      CdtClauseRow *row = get_nth_row (self, i);

      if (row == NULL || strcmp (cdt_clause_row_get_id (row), ((CdtClauseInfo *)infos->pdata[i])->id) != 0)
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->list, (int)infos->len) == NULL;
}

static GHashTable *
take_rows (CdtWordingPage *self)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  CdtClauseRow *row;

  while ((row = get_nth_row (self, 0)) != NULL)
    {
      g_hash_table_insert (rows, (char *)cdt_clause_row_get_id (row), g_object_ref (row));
      gtk_container_remove (GTK_CONTAINER (self->list), GTK_WIDGET (row));
    }
  return rows;
}

/* A row keeps what is open and typed in it, wherever it goes. */
static void
arrange_rows (CdtWordingPage *self, GPtrArray *infos)
{
  g_autoptr (GHashTable) rows = take_rows (self);

  for (guint i = 0; i < infos->len; i++)
    {
      const CdtClauseInfo *info = infos->pdata[i];
      GtkWidget *row = g_hash_table_lookup (rows, info->id);

      gtk_list_box_insert (self->list, row != NULL ? row : cdt_clause_row_new (self->proof, info), -1);
    }
}

static void
open_wanted (CdtWordingPage *self)
{
  CdtClauseRow *row = self->to_open != NULL ? cdt_wording_page_get_row (self, self->to_open) : NULL;

  if (row == NULL)
    return;
  g_clear_pointer (&self->to_open, g_free);
  cdt_clause_row_set_open (row, TRUE);
  cdt_clause_editor_focus (cdt_clause_row_get_editor (row));
}

static gboolean
update_cb (gpointer data)
{
  CdtWordingPage *self = data;

  self->waiting = 0;
  cdt_wording_page_update (self);
  return G_SOURCE_REMOVE;
}

/* While another step is shown the list need not follow each letter that is typed there. */
static void
draft_changed_cb (CdtWordingPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->stale = TRUE;
  else if (self->waiting == 0)
    self->waiting = g_idle_add (update_cb, self);
}

static void
cdt_wording_page_map (GtkWidget *widget)
{
  if (CDT_WORDING_PAGE (widget)->stale)
    cdt_wording_page_update (CDT_WORDING_PAGE (widget));
  GTK_WIDGET_CLASS (cdt_wording_page_parent_class)->map (widget);
}

static void
add_own (CdtWordingPage *self, CdtUnitKind kind)
{
  g_free (self->to_open);
  self->to_open = cdt_clause_edit_add_own (get_draft (self), kind);
  cdt_wording_page_update (self);
}

static void
add_clause_cb (CdtWordingPage *self)
{
  add_own (self, CDT_UNIT_CLAUSE);
}

static void
add_schedule_cb (CdtWordingPage *self)
{
  add_own (self, CDT_UNIT_SCHEDULE);
}

static void
move_row (CdtWordingPage *self, guint from, guint to)
{
  CdtClauseRow *row = get_nth_row (self, from);
  g_autofree char *id = row != NULL ? g_strdup (cdt_clause_row_get_id (row)) : NULL;

  if (id == NULL || !cdt_clause_edit_move (cdt_proof_get_assembler (self->proof), id, to))
    return;
  cdt_wording_page_update (self);
  cdt_clause_row_focus_head (cdt_wording_page_get_row (self, id));
}

static void
dropped_cb (guint from, guint to, gpointer data)
{
  move_row (data, from, to);
}

/* Alt+Up and Alt+Down move the row that has the focus. */
static gboolean
key_press_cb (CdtWordingPage *self, GdkEvent *event)
{
  GtkWidget *focus = gtk_container_get_focus_child (GTK_CONTAINER (self->list));
  guint key = 0;
  GdkModifierType state = 0;

  gdk_event_get_keyval (event, &key);
  gdk_event_get_state (event, &state);
  if (focus == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_MOD1_MASK
      || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus));
  int to = key == GDK_KEY_Up ? from - 1 : from + 1;
  if (to >= 0)
    move_row (self, (guint)from, (guint)to);
  return GDK_EVENT_STOP;
}

/* A clause that nothing changes has no path, and goes by its id. */
static gboolean
is_of (const CdtClauseInfo *info, const char *path)
{
  const char *clause = cdt_about_get_clause (path);

  return clause != NULL ? strcmp (clause, info->id) == 0
                        : info->path != NULL && g_str_has_prefix (path, info->path);
}

static CdtUnitKind
get_kind (CdtWordingPage *self, GtkListBoxRow *row)
{
  return cdt_clause_row_get_kind (CDT_CLAUSE_ROW (row));
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  CdtWordingPage *self = data;
  GtkWidget *label;

  if (get_kind (self, row) != CDT_UNIT_SCHEDULE
      || (before != NULL && get_kind (self, before) == CDT_UNIT_SCHEDULE))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;
  label = gtk_label_new (_ ("Schedules"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "clause-group");
  gtk_widget_show (label);
  gtk_list_box_row_set_header (row, label);
}

static void
cdt_wording_page_dispose (GObject *object)
{
  CdtWordingPage *self = CDT_WORDING_PAGE (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->to_open, g_free);
  G_OBJECT_CLASS (cdt_wording_page_parent_class)->dispose (object);
}

static void
cdt_wording_page_class_init (CdtWordingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_wording_page_dispose;
  widget_class->map = cdt_wording_page_map;
  g_type_ensure (CDT_TYPE_PACK_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-wording-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtWordingPage, list);
  gtk_widget_class_bind_template_child (widget_class, CdtWordingPage, pack_box);
  gtk_widget_class_bind_template_child (widget_class, CdtWordingPage, add_clause);
  gtk_widget_class_bind_template_child (widget_class, CdtWordingPage, add_schedule);
  gtk_widget_class_bind_template_callback (widget_class, add_clause_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_schedule_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
cdt_wording_page_init (CdtWordingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  cdt_item_drag_add_list (self->list, dropped_cb, G_OBJECT (self));
}

GtkWidget *
cdt_wording_page_new (CdtProof *proof)
{
  CdtWordingPage *self;

  g_return_val_if_fail (CDT_IS_PROOF (proof), NULL);

  self = g_object_new (CDT_TYPE_WORDING_PAGE, NULL);
  self->proof = g_object_ref (proof);
  cdt_pack_box_set_proof (self->pack_box, proof);
  g_signal_connect_object (get_draft (self), "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cdt_wording_page_update (self);
  return GTK_WIDGET (self);
}

void
cdt_wording_page_show_path (CdtWordingPage *self, const char *path)
{
  g_autoptr (GPtrArray) infos = NULL;

  g_return_if_fail (CDT_IS_WORDING_PAGE (self) && path != NULL);

  if (self->stale)
    cdt_wording_page_update (self);
  infos = cdt_clause_list_get (cdt_proof_get_assembler (self->proof));
  for (guint i = 0; i < infos->len; i++)
    {
      const CdtClauseInfo *info = infos->pdata[i];
      CdtClauseRow *row = cdt_wording_page_get_row (self, info->id);

      if (row == NULL || !is_of (info, path))
        continue;
      cdt_clause_row_set_open (row, TRUE);
      cdt_clause_editor_focus (cdt_clause_row_get_editor (row));
      return;
    }
}

CdtClauseRow *
cdt_wording_page_get_row (CdtWordingPage *self, const char *id)
{
  CdtClauseRow *row;

  g_return_val_if_fail (CDT_IS_WORDING_PAGE (self) && id != NULL, NULL);

  for (guint i = 0; (row = get_nth_row (self, i)) != NULL; i++)
    if (strcmp (cdt_clause_row_get_id (row), id) == 0)
      return row;
  return NULL;
}

void
cdt_wording_page_update (CdtWordingPage *self)
{
  g_autoptr (GPtrArray) infos = NULL;

  g_return_if_fail (CDT_IS_WORDING_PAGE (self));

  self->stale = FALSE;
  infos = cdt_clause_list_get (cdt_proof_get_assembler (self->proof));
  if (!shows_same (self, infos))
    arrange_rows (self, infos);
  for (guint i = 0; i < infos->len; i++)
    cdt_clause_row_update (get_nth_row (self, i), infos->pdata[i]);
  cdt_pack_box_update (self->pack_box);
  open_wanted (self);
}
