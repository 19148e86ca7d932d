import AsOf from './AsOf/AsOf.astro';
import Cards from './Cards/Cards.astro';
import Change from './Change/Change.astro';
import CheckCatalogue from './CheckCatalogue/CheckCatalogue.astro';
import Checked from './Checked/Checked.astro';
import Compare from './Compare/Compare.astro';
import Count from './Count/Count.astro';
import Exempt from './Exempt/Exempt.astro';
import Fact from './Fact/Fact.astro';
import Figure from './Figure/Figure.astro';
import FigureTable from './FigureTable/FigureTable.astro';
import Finder from './Finder/Finder.astro';
import Frames from './Frames/Frames.astro';
import Gap from './Gap/Gap.astro';
import Grants from './Grants/Grants.astro';
import KeyFacts from './KeyFacts/KeyFacts.astro';
import Law from './Law/Law.astro';
import LawDate from './LawDate/LawDate.astro';
import Misunderstanding from './Misunderstanding/Misunderstanding.astro';
import Money from './Money/Money.astro';
import NotChecked from './NotChecked/NotChecked.astro';
import Note from './Note/Note.astro';
import Now from './Now/Now.astro';
import Phone from './Phone/Phone.astro';
import Picture from './Picture/Picture.astro';
import Pictured from './Pictured/Pictured.astro';
import PosterList from './Poster/PosterList.astro';
import PosterMessage from './Poster/PosterMessage.astro';
import ProjectList from './Projects/ProjectList.astro';
import Projects from './Projects/Projects.astro';
import EmptyReport from './Report/EmptyReport.astro';
import Share from './Share/Share.astro';
import Step from './Step/Step.astro';
import Steps from './Steps/Steps.astro';
import TableFrame from './TableFrame/TableFrame.astro';
import Then from './Then/Then.astro';
import Urgent from './Urgent/Urgent.astro';

/** What editors may write on a page without importing anything. */
export const mdxComponents = {
  AsOf,
  Cards,
  Change,
  CheckCatalogue,
  Checked,
  Compare,
  Count,
  EmptyReport,
  Exempt,
  Fact,
  Figure,
  FigureTable,
  Finder,
  Frames,
  Gap,
  Grants,
  KeyFacts,
  Law,
  LawDate,
  Misunderstanding,
  Money,
  NotChecked,
  Note,
  Now,
  Phone,
  Picture,
  Pictured,
  PosterList,
  PosterMessage,
  ProjectList,
  Projects,
  Share,
  Step,
  Steps,
  Then,
  Urgent,
  table: TableFrame,
};
