import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { argsOf, type PageArgs } from "../inputs/arguments";
import { ClaimFilter } from "../inputs/claim-filter.input";
import { filters } from "../inputs/filters";
import { connections } from "../types/connections";

const PeopleArgs = argsOf(filters.Person, ["orderBy", "modalityOfLinks"]);
const GroupsArgs = argsOf(filters.Group, ["orderBy", "modalityOfLinks"]);
const PlacesArgs = argsOf(filters.Place, ["orderBy"]);
const FacilitiesArgs = argsOf(filters.Facility, ["orderBy", "modalityOfLinks"]);
const OrganizationsArgs = argsOf(filters.Organization, ["orderBy", "modalityOfLinks"]);
const EventsArgs = argsOf(filters.Event, ["orderBy", "modality"]);
const ReportsArgs = argsOf(filters.Report, ["orderBy"]);
const ClaimsArgs = argsOf(ClaimFilter, []);

@Resolver()
export class ListsResolver {
  @Query(() => connections.Person, { description: "People by filter, in the order asked." })
  people(@Args(() => PeopleArgs) _args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return context.run(info);
  }

  @Query(() => connections.Group, { description: "Groups by filter, in the order asked." })
  groups(@Args(() => GroupsArgs) _args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return context.run(info);
  }

  @Query(() => connections.Place, { description: "Places by filter, in the order asked." })
  places(@Args(() => PlacesArgs) _args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return context.run(info);
  }

  @Query(() => connections.Facility, { description: "Facilities by filter, in the order asked." })
  facilities(
    @Args(() => FacilitiesArgs) _args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return context.run(info);
  }

  @Query(() => connections.Organization, { description: "Organizations by filter, in the order asked." })
  organizations(
    @Args(() => OrganizationsArgs) _args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return context.run(info);
  }

  @Query(() => connections.Event, { description: "Events by filter, in the order asked." })
  events(@Args(() => EventsArgs) _args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return context.run(info);
  }

  @Query(() => connections.Report, { description: "Reports by filter, in the order asked." })
  reports(
    @Args(() => ReportsArgs) _args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return context.run(info);
  }

  @Query(() => connections.Claim, {
    description: "Claims by filter. The review queue when asked with status [PROPOSED].",
  })
  claims(@Args(() => ClaimsArgs) _args: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return context.run(info);
  }
}
