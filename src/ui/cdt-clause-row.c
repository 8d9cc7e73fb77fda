/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-about.h"
#include "cdt-clause-edit.h"
#include "cdt-item-drag.h"
#include "cdt-remark-mark.h"

struct _CdtClauseRow
{
  GtkListBoxRow parent_instance;
  CdtProof *proof;
  CdtClauseInfo *info; /* as the row shows it */
  gboolean updating;
  CdtClauseEditor *editor; /* NULL until it is first opened */
  GtkSwitch *on;
  GtkLabel *number;
  GtkToggleButton *toggle;
  GtkToggleButton *arrow_button;
  GtkImage *arrow;
  GtkLabel *heading;
  GtkLabel *subtitle;
  GtkLabel *pill;
  GtkBox *marks;
  CdtRemarkMark *mark;
  GtkButton *comment;
  GtkWidget *handle;
  GtkWidget *inner;
};

G_DEFINE_FINAL_TYPE (CdtClauseRow, cdt_clause_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_off (const CdtClauseInfo *info)
{
  if (info->state == CDT_CLAUSE_NOT_USED)
    return g_strdup (_ ("Not used: keeps its number"));
  if (info->state == CDT_CLAUSE_OFF)
    return g_strdup (_ ("Off: you left it out"));
  if (info->usual)
    /* Translators: %s says when to use a clause */
    return g_strdup_printf (_ ("Comes in with your answers. %s"), info->note != NULL ? info->note : "");
  if (info->note != NULL)
    /* Translators: %s says when to use a clause */
    return g_strdup_printf (_ ("Off. %s"), info->note);
  return g_strdup (_ ("Off: nothing in your answers asks for it"));
}

static char *
describe (const CdtClauseInfo *info)
{
  if (!info->printed || info->state == CDT_CLAUSE_NOT_USED)
    return describe_off (info);
  if (info->own)
    return g_strdup (info->kind == CDT_UNIT_SCHEDULE ? _ ("Your own schedule") : _ ("Your own clause"));
  if (info->own_words)
    return g_strdup (_ ("Your own words"));
  if (info->alternative_label != NULL)
    /* Translators: %s is the name of another form of a clause */
    return g_strdup_printf (_ ("Alternative: %s"), info->alternative_label);
  return g_strdup (_ ("Standard text"));
}

/* "Schedule 2" stands under the heading of the schedules: "2" will do. */
static void
show_number (CdtClauseRow *self)
{
  const char *number = self->info->number;
  const char *space = number != NULL ? strrchr (number, ' ') : NULL;

  gtk_label_set_text (self->number, number == NULL ? "–" : space != NULL ? space + 1 : number);
}

static void
show_pill (CdtClauseRow *self, const CdtClauseInfo *info)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->pill));
  gboolean is_awaited = info->usual && !info->printed && info->state == CDT_CLAUSE_AS_EVER;
  const char *words = info->own         ? _ ("Own clause")
                      : info->own_words ? _ ("Own words")
                      : info->binding   ? _ ("Binding")
                      : is_awaited      ? _ ("Usual")
                                        : NULL;

  gtk_style_context_remove_class (style, "warm");
  gtk_style_context_remove_class (style, "cool");
  gtk_style_context_add_class (style, info->own || info->own_words ? "warm" : "cool");
  gtk_label_set_text (self->pill, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pill), words != NULL);
}

static void
name_parts (CdtClauseRow *self, const char *subtitle)
{
  const CdtClauseInfo *info = self->info;
  const char *number = info->number != NULL ? info->number : "";
  const char *pill = gtk_label_get_text (self->pill);
  g_autofree char *spoken
      = g_strdup_printf ("%s %s, %s%s%s", number, info->heading, subtitle, *pill != '\0' ? ", " : "", pill);
  /* Translators: %s is the heading of a clause */
  g_autofree char *switch_name = g_strdup_printf (_ ("%s in the document"), info->heading);
  g_autofree char *arrow_name = g_strdup_printf (_ ("Words of %s"), info->heading);

  g_strchug (spoken);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), spoken);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->toggle)), spoken);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->on)), switch_name);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->arrow_button)), arrow_name);
}

/* A clause of the person's own is an item of the draft, and goes by its path. */
static void
bind_mark (CdtClauseRow *self)
{
  const CdtClauseInfo *info = self->info;
  g_autofree char *about = info->own ? g_strdup (info->path) : g_strconcat (CDT_ABOUT_CLAUSE, info->id, NULL);

  cdt_remark_mark_bind (self->mark, cdt_proof_get_draft (self->proof), about, info->heading);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->comment), "s", about);
}

static void
switch_toggled_cb (CdtClauseRow *self)
{
  if (!self->updating)
    cdt_clause_edit_set_printed (cdt_proof_get_assembler (self->proof), self->info->id,
                                 gtk_switch_get_active (self->on));
}

static void
toggled_cb (CdtClauseRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->toggle);

  if (open && self->editor == NULL)
    {
      self->editor = CDT_CLAUSE_EDITOR (cdt_clause_editor_new (self->proof, self->info));
      gtk_container_add (GTK_CONTAINER (self->inner), GTK_WIDGET (self->editor));
    }
  gtk_widget_set_visible (self->inner, open);
  gtk_widget_set_visible (GTK_WIDGET (self->comment), open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic",
                                GTK_ICON_SIZE_BUTTON);
}

/* The row itself takes no focus: what is in it does. */
static gboolean
cdt_clause_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *content = gtk_bin_get_child (GTK_BIN (widget));

  return content != NULL && gtk_widget_child_focus (content, direction);
}

static void
cdt_clause_row_dispose (GObject *object)
{
  CdtClauseRow *self = CDT_CLAUSE_ROW (object);

  g_clear_object (&self->proof);
  g_clear_pointer (&self->info, cdt_clause_info_free);
  G_OBJECT_CLASS (cdt_clause_row_parent_class)->dispose (object);
}

static void
cdt_clause_row_class_init (CdtClauseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_clause_row_dispose;
  widget_class->focus = cdt_clause_row_focus;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-clause-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, on);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, number);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, arrow_button);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, pill);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, marks);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, comment);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseRow, inner);
  gtk_widget_class_bind_template_callback (widget_class, switch_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
cdt_clause_row_init (CdtClauseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->toggle, "active", self->arrow_button, "active", G_BINDING_BIDIRECTIONAL);
}

static CdtClauseInfo *
copy_info (const CdtClauseInfo *info)
{
  CdtClauseInfo *copy = g_memdup2 (info, sizeof *info);

  copy->id = g_strdup (info->id);
  copy->heading = g_strdup (info->heading);
  copy->number = g_strdup (info->number);
  copy->path = g_strdup (info->path);
  copy->alternative = g_strdup (info->alternative);
  copy->alternative_label = g_strdup (info->alternative_label);
  copy->note = g_strdup (info->note);
  return copy;
}

GtkWidget *
cdt_clause_row_new (CdtProof *proof, const CdtClauseInfo *info)
{
  CdtClauseRow *self;

  g_return_val_if_fail (CDT_IS_PROOF (proof) && info != NULL, NULL);

  self = g_object_new (CDT_TYPE_CLAUSE_ROW, NULL);
  self->proof = g_object_ref (proof);
  self->mark = CDT_REMARK_MARK (cdt_remark_mark_new ());
  gtk_container_add (GTK_CONTAINER (self->marks), GTK_WIDGET (self->mark));
  cdt_item_drag_add_handle (self->handle, GTK_WIDGET (self));
  cdt_clause_row_update (self, info);
  return GTK_WIDGET (self);
}

void
cdt_clause_row_update (CdtClauseRow *self, const CdtClauseInfo *info)
{
  CdtClauseInfo *before;
  g_autofree char *subtitle = NULL;
  gboolean on;

  g_return_if_fail (CDT_IS_CLAUSE_ROW (self) && info != NULL);

  before = self->info;
  self->info = copy_info (info);
  on = info->printed && info->state != CDT_CLAUSE_NOT_USED;
  subtitle = describe (info);
  self->updating = TRUE;
  gtk_switch_set_active (self->on, on);
  self->updating = FALSE;
  show_number (self);
  gtk_label_set_text (self->heading, info->heading);
  gtk_label_set_text (self->subtitle, subtitle);
  show_pill (self, info);
  name_parts (self, subtitle);
  if (before == NULL || g_strcmp0 (before->heading, info->heading) != 0)
    bind_mark (self);
  g_clear_pointer (&before, cdt_clause_info_free);
  if (self->editor != NULL)
    cdt_clause_editor_update (self->editor, info);
}

const char *
cdt_clause_row_get_id (CdtClauseRow *self)
{
  g_return_val_if_fail (CDT_IS_CLAUSE_ROW (self), NULL);

  return self->info->id;
}

CdtUnitKind
cdt_clause_row_get_kind (CdtClauseRow *self)
{
  g_return_val_if_fail (CDT_IS_CLAUSE_ROW (self), CDT_UNIT_CLAUSE);

  return self->info->kind;
}

gboolean
cdt_clause_row_get_open (CdtClauseRow *self)
{
  g_return_val_if_fail (CDT_IS_CLAUSE_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->toggle);
}

void
cdt_clause_row_set_open (CdtClauseRow *self, gboolean open)
{
  g_return_if_fail (CDT_IS_CLAUSE_ROW (self));

  gtk_toggle_button_set_active (self->toggle, open);
}

CdtClauseEditor *
cdt_clause_row_get_editor (CdtClauseRow *self)
{
  g_return_val_if_fail (CDT_IS_CLAUSE_ROW (self), NULL);

  return self->editor;
}

void
cdt_clause_row_focus_head (CdtClauseRow *self)
{
  g_return_if_fail (CDT_IS_CLAUSE_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->toggle));
}
